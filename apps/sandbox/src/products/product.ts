import { z } from 'zod'
import { keyOf, momentOf, wordsKey } from '../graphql/search-sql'
import { nextId } from '../ids'
import { readAll, readOne, run, type State } from '../state'

/**
 * `…_key`, `…_words` and `product_tag` say again, in the form in which they are searched and sorted, what stands in the
 * other columns; `putProduct` keeps them. They are empty only in a file of an older version, until `keyProducts` has run.
 */
export const productTables = `
  create table if not exists product (
    id integer primary key autoincrement,
    shop text not null references shop (domain),
    title text not null,
    handle text not null,
    status text not null check (status in ('ACTIVE', 'ARCHIVED', 'DRAFT', 'UNLISTED')),
    description_html text not null,
    vendor text not null,
    product_type text not null,
    tags text not null,
    template_suffix text,
    seo_title text,
    seo_description text,
    published_at text,
    category text,
    requires_selling_plan integer not null default 0,
    created_at text not null,
    updated_at text not null,
    title_key text not null default '',
    vendor_key text not null default '',
    type_key text not null default '',
    title_words text not null default '',
    all_words text not null default '',
    unique (shop, handle)
  ) strict;
  create index if not exists product_shop on product (shop);
  create index if not exists product_title on product (shop, title_key);
  create index if not exists product_vendor on product (shop, vendor_key);
  create index if not exists product_type on product (shop, type_key);
  create index if not exists product_created on product (shop, created_at);
  create index if not exists product_updated on product (shop, updated_at);
  create index if not exists product_created_second on product (shop, ${momentOf('created_at')});
  create index if not exists product_updated_second on product (shop, ${momentOf('updated_at')});
  create index if not exists product_without_keys on product (id) where all_words = '';
  create table if not exists product_tag (
    product_id integer not null references product (id) on delete cascade,
    tag_key text not null,
    primary key (tag_key, product_id)
  ) strict;
  create index if not exists product_tag_product on product_tag (product_id);
`

const FIRST_ID = 8_300_100_000_001

const productRow = z.object({
  id: z.number(),
  shop: z.string(),
  title: z.string(),
  handle: z.string(),
  status: z.enum(['ACTIVE', 'ARCHIVED', 'DRAFT', 'UNLISTED']),
  descriptionHtml: z.string(),
  vendor: z.string(),
  productType: z.string(),
  tags: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(z.array(z.string())),
  templateSuffix: z.string().nullable(),
  seoTitle: z.string().nullable(),
  seoDescription: z.string().nullable(),
  /** Since when the online store shows it; null while it does not. */
  publishedAt: z.string().nullable(),
  /** The part of a `TaxonomyCategory`'s global id that is its own: `aa-1-1`. */
  category: z.string().nullable(),
  requiresSellingPlan: z.number().transform((value) => value === 1),
  createdAt: z.string(),
  updatedAt: z.string(),
})
export type Product = z.infer<typeof productRow>

const SELECT = `select id, shop, title, handle, status, description_html as descriptionHtml, vendor,
  product_type as productType, tags, template_suffix as templateSuffix, seo_title as seoTitle,
  seo_description as seoDescription, published_at as publishedAt, category,
  requires_selling_plan as requiresSellingPlan, created_at as createdAt, updated_at as updatedAt
  from product`

export function findProduct(state: State, { shop, id }: { shop: string; id: number }): Product | null {
  return readOne(state, productRow, `${SELECT} where shop = ? and id = ?`, shop, id)
}

export function findProductByHandle(
  state: State,
  { shop, handle }: { shop: string; handle: string },
): Product | null {
  return readOne(state, productRow, `${SELECT} where shop = ? and handle = ?`, shop, handle)
}

/** Whether the shop has any. */
export const hasProducts = (state: State, shop: string): boolean =>
  readOne(state, z.object({ id: z.number() }), 'select id from product where shop = ? limit 1', shop) !== null

export type NewProduct = Omit<Product, 'id' | 'createdAt' | 'updatedAt'>

/** The bare product; a caller that makes one for a shop gives it options and a variant too. */
export function insertProduct(state: State, product: NewProduct): Product {
  const now = state.clock.now().toISOString()
  return putProduct(state, {
    ...product,
    id: nextId(state, 'product', FIRST_ID),
    createdAt: now,
    updatedAt: now,
  })
}

export function updateProduct(state: State, product: Product): Product {
  return putProduct(state, { ...product, updatedAt: state.clock.now().toISOString() })
}

/** Stores it with what it is searched and sorted by. */
function putProduct(state: State, product: Product): Product {
  const { id, title, vendor, productType, tags } = product
  run(
    state,
    `insert into product (id, shop, title, handle, status, description_html, vendor, product_type, tags, template_suffix,
       seo_title, seo_description, published_at, category, requires_selling_plan, created_at, updated_at, title_key,
       vendor_key, type_key, title_words, all_words)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (id) do update set title = excluded.title, handle = excluded.handle, status = excluded.status,
       description_html = excluded.description_html, vendor = excluded.vendor, product_type = excluded.product_type,
       tags = excluded.tags, template_suffix = excluded.template_suffix, seo_title = excluded.seo_title,
       seo_description = excluded.seo_description, published_at = excluded.published_at, category = excluded.category,
       requires_selling_plan = excluded.requires_selling_plan, updated_at = excluded.updated_at,
       title_key = excluded.title_key, vendor_key = excluded.vendor_key, type_key = excluded.type_key,
       title_words = excluded.title_words, all_words = excluded.all_words`,
    id,
    product.shop,
    title,
    product.handle,
    product.status,
    product.descriptionHtml,
    vendor,
    productType,
    JSON.stringify(tags),
    product.templateSuffix,
    product.seoTitle,
    product.seoDescription,
    product.publishedAt,
    product.category,
    Number(product.requiresSellingPlan),
    product.createdAt,
    product.updatedAt,
    keyOf(title),
    keyOf(vendor),
    keyOf(productType),
    wordsKey([title]),
    wordsKey([title, productType, vendor, ...tags]),
  )
  run(state, 'delete from product_tag where product_id = ?', id)
  for (const tag of tags)
    run(state, 'insert or ignore into product_tag (tag_key, product_id) values (?, ?)', keyOf(tag), id)
  return product
}

/** Its options, variants and places in other tables go with it. */
export function deleteProduct(state: State, id: number): void {
  run(state, 'delete from product where id = ?', id)
}

/** Makes what an older version of the sandbox has written searchable. */
export function keyProducts(state: State): void {
  for (const product of readAll(state, productRow, `${SELECT} where all_words = ''`))
    putProduct(state, product)
}
