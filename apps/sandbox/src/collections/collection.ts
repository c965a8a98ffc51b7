import { z } from 'zod'
import { keyOf } from '../graphql/search-sql'
import { nextId } from '../ids'
import { readAll, readOne, run, type State } from '../state'

/** Products side by side: chosen one by one (`collection_product`), or by rules (`rules` is not null). */
export const collectionTables = `
  create table if not exists collection (
    id integer primary key autoincrement,
    shop text not null references shop (domain) on delete cascade,
    title text not null,
    handle text not null,
    description_html text not null,
    sort_order text not null,
    rules text,
    template_suffix text,
    seo_title text,
    seo_description text,
    published_at text,
    updated_at text not null,
    title_key text not null,
    unique (shop, handle)
  ) strict;
  create index if not exists collection_title on collection (shop, title_key);
  create table if not exists collection_product (
    collection_id integer not null references collection (id) on delete cascade,
    product_id integer not null references product (id) on delete cascade,
    position integer not null,
    primary key (collection_id, product_id)
  ) strict;
  create index if not exists collection_product_product on collection_product (product_id);
  create index if not exists collection_product_position on collection_product (collection_id, position);
`

const FIRST_ID = 512_400_100_001

const rule = z.object({ column: z.string(), relation: z.string(), condition: z.string() })
export const ruleSetForm = z.object({ appliedDisjunctively: z.boolean(), rules: z.array(rule) })
export type Rule = z.infer<typeof rule>

const collectionRow = z.object({
  id: z.number(),
  shop: z.string(),
  title: z.string(),
  handle: z.string(),
  descriptionHtml: z.string(),
  sortOrder: z.string(),
  rules: z
    .string()
    .nullable()
    .transform((json): unknown => (json === null ? null : JSON.parse(json)))
    .pipe(ruleSetForm.nullable()),
  templateSuffix: z.string().nullable(),
  seoTitle: z.string().nullable(),
  seoDescription: z.string().nullable(),
  /** Since when the online store shows it; null while it does not. */
  publishedAt: z.string().nullable(),
  updatedAt: z.string(),
})
export type Collection = z.infer<typeof collectionRow>

const SELECT = `select id, shop, title, handle, description_html as descriptionHtml, sort_order as sortOrder, rules,
  template_suffix as templateSuffix, seo_title as seoTitle, seo_description as seoDescription,
  published_at as publishedAt, updated_at as updatedAt from collection`

export function findCollection(state: State, { shop, id }: { shop: string; id: number }): Collection | null {
  return readOne(state, collectionRow, `${SELECT} where shop = ? and id = ?`, shop, id)
}

export function findCollectionByHandle(
  state: State,
  { shop, handle }: { shop: string; handle: string },
): Collection | null {
  return readOne(state, collectionRow, `${SELECT} where shop = ? and handle = ?`, shop, handle)
}

/** The shop's collections with rules. */
export function listSmart(state: State, shop: string): Collection[] {
  return readAll(state, collectionRow, `${SELECT} where shop = ? and rules is not null order by id`, shop)
}

/** The collections without rules that the product was added to. */
export function collectionsWith(state: State, productId: number): Collection[] {
  const where = 'where id in (select collection_id from collection_product where product_id = ?) order by id'
  return readAll(state, collectionRow, `${SELECT} ${where}`, productId)
}

/** Makes the collection, or changes the one with this id. */
export function putCollection(
  state: State,
  collection: Omit<Collection, 'id' | 'updatedAt'> & { id?: number },
): Collection {
  const id = collection.id ?? nextId(state, 'collection', FIRST_ID)
  const updatedAt = state.clock.now().toISOString()
  run(
    state,
    `insert into collection (id, shop, title, handle, description_html, sort_order, rules, template_suffix, seo_title,
       seo_description, published_at, updated_at, title_key) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (id) do update set title = excluded.title, handle = excluded.handle,
       description_html = excluded.description_html, sort_order = excluded.sort_order, rules = excluded.rules,
       template_suffix = excluded.template_suffix, seo_title = excluded.seo_title,
       seo_description = excluded.seo_description, published_at = excluded.published_at,
       updated_at = excluded.updated_at, title_key = excluded.title_key`,
    id,
    collection.shop,
    collection.title,
    collection.handle,
    collection.descriptionHtml,
    collection.sortOrder,
    collection.rules && JSON.stringify(collection.rules),
    collection.templateSuffix,
    collection.seoTitle,
    collection.seoDescription,
    collection.publishedAt,
    updatedAt,
    keyOf(collection.title),
  )
  return { ...collection, id, updatedAt }
}

/** Its places in other tables go with it. */
export function deleteCollection(state: State, id: number): void {
  run(state, 'delete from collection where id = ?', id)
}
