import { z } from 'zod'
import { nextId } from '../ids'
import { readAll, readOne, run, type State } from '../state'

export const productTables = `
  create table if not exists product (
    id integer primary key autoincrement,
    shop text not null references shop (domain),
    title text not null,
    handle text not null,
    status text not null check (status in ('ACTIVE', 'ARCHIVED', 'DRAFT')),
    description_html text not null,
    vendor text not null,
    product_type text not null,
    tags text not null,
    template_suffix text,
    seo_title text,
    seo_description text,
    published_at text,
    created_at text not null,
    updated_at text not null,
    unique (shop, handle)
  ) strict;
`

const FIRST_ID = 8_300_100_000_001

const productRow = z.object({
  id: z.number(),
  shop: z.string(),
  title: z.string(),
  handle: z.string(),
  status: z.enum(['ACTIVE', 'ARCHIVED', 'DRAFT']),
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
  createdAt: z.string(),
  updatedAt: z.string(),
})
export type Product = z.infer<typeof productRow>

const SELECT = `select id, shop, title, handle, status, description_html as descriptionHtml, vendor,
  product_type as productType, tags, template_suffix as templateSuffix, seo_title as seoTitle,
  seo_description as seoDescription, published_at as publishedAt, created_at as createdAt, updated_at as updatedAt
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

/** All products of a shop, oldest first. */
export function listProducts(state: State, shop: string): Product[] {
  return readAll(state, productRow, `${SELECT} where shop = ? order by id`, shop)
}

export type NewProduct = Omit<Product, 'id' | 'createdAt' | 'updatedAt'>

/** The bare product; a caller that makes one for a shop gives it options and a variant too. */
export function insertProduct(state: State, product: NewProduct): Product {
  const now = state.clock.now().toISOString()
  const stored = { ...product, id: nextId(state, 'product', FIRST_ID), createdAt: now, updatedAt: now }
  run(
    state,
    `insert into product (id, shop, title, handle, status, description_html, vendor, product_type, tags, template_suffix,
       seo_title, seo_description, published_at, created_at, updated_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    stored.id,
    product.shop,
    product.title,
    product.handle,
    product.status,
    product.descriptionHtml,
    product.vendor,
    product.productType,
    JSON.stringify(product.tags),
    product.templateSuffix,
    product.seoTitle,
    product.seoDescription,
    product.publishedAt,
    now,
    now,
  )
  return stored
}

export function updateProduct(state: State, product: Product): Product {
  const updatedAt = state.clock.now().toISOString()
  run(
    state,
    `update product set title = ?, handle = ?, status = ?, description_html = ?, vendor = ?, product_type = ?, tags = ?,
       template_suffix = ?, seo_title = ?, seo_description = ?, published_at = ?, updated_at = ? where id = ?`,
    product.title,
    product.handle,
    product.status,
    product.descriptionHtml,
    product.vendor,
    product.productType,
    JSON.stringify(product.tags),
    product.templateSuffix,
    product.seoTitle,
    product.seoDescription,
    product.publishedAt,
    updatedAt,
    product.id,
  )
  return { ...product, updatedAt }
}

/** Its options, variants and places in other tables go with it. */
export function deleteProduct(state: State, id: number): void {
  run(state, 'delete from product where id = ?', id)
}
