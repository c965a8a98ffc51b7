import { z } from 'zod'
import type { AdminGraphql } from '../admin-graphql'

const QUERY = `#graphql
  query Products($ids: [ID!]!) {
    nodes(ids: $ids) {
      ... on Product {
        id
        title
        media(first: 1) { nodes { preview { image { url altText } } } }
      }
    }
  }
`

const image = z.object({ url: z.string(), altText: z.string().nullable() })

const product = z
  .object({
    id: z.string(),
    title: z.string(),
    media: z.object({
      nodes: z.array(z.object({ preview: z.object({ image: image.nullable() }).nullable() })),
    }),
  })
  .transform(({ id, title, media }) => ({ id, title, image: media.nodes[0]?.preview?.image ?? null }))

export type ReadProduct = z.infer<typeof product>

/** The products behind QR codes as they are now, by id. One that the merchant has deleted since is missing. */
export async function readProducts(graphql: AdminGraphql, ids: string[]): Promise<Map<string, ReadProduct>> {
  if (ids.length === 0) return new Map()
  const answer = await (await graphql(QUERY, { variables: { ids: [...new Set(ids)] } })).json()
  const { nodes } = z.object({ nodes: z.array(product.nullable()) }).parse(answer.data)
  return new Map(nodes.flatMap((found) => (found ? [[found.id, found]] : [])))
}
