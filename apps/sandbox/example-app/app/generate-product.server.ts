import { z } from 'zod'
import type { AdminGraphql } from './admin-graphql'

const COLOURS = ['Amber', 'Crimson', 'Indigo', 'Teal', 'Violet']

const CREATE = `#graphql
  mutation GenerateProduct($product: ProductCreateInput!) {
    productCreate(product: $product) {
      product {
        id
        title
        variants(first: 1) { nodes { id } }
      }
      userErrors { field message }
    }
  }
`

const SET_PRICE = `#graphql
  mutation SetPrice($productId: ID!, $variants: [ProductVariantsBulkInput!]!) {
    productVariantsBulkUpdate(productId: $productId, variants: $variants) {
      productVariants { price }
      userErrors { field message }
    }
  }
`

const created = z.object({
  productCreate: z.object({
    product: z.object({
      id: z.string(),
      title: z.string(),
      variants: z.object({ nodes: z.tuple([z.object({ id: z.string() })]) }),
    }),
  }),
})

const priced = z.object({
  productVariantsBulkUpdate: z.object({ productVariants: z.tuple([z.object({ price: z.string() })]) }),
})

/** Something to sell. A new product has one variant without a price; the second call sets it. */
export async function generateProduct(graphql: AdminGraphql) {
  const colour = COLOURS[Math.floor(Math.random() * COLOURS.length)]
  const answer = await (await graphql(CREATE, { variables: { product: { title: `${colour} lamp` } } })).json()
  const { id, title, variants } = created.parse(answer.data).productCreate.product
  const variables = { productId: id, variants: [{ id: variants.nodes[0].id, price: '40.00' }] }
  const second = await (await graphql(SET_PRICE, { variables })).json()
  const { price } = priced.parse(second.data).productVariantsBulkUpdate.productVariants[0]
  return { title, price, number: id.split('/').at(-1) }
}
