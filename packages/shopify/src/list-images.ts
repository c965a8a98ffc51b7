import type { AdminClient } from './admin-client'
import { graphql } from './generated'

const LIST_IMAGES = graphql(`
  query ListImages($first: Int!) {
    files(first: $first, query: "media_type:IMAGE", sortKey: CREATED_AT, reverse: true) {
      nodes {
        ... on MediaImage {
          id
          alt
          image {
            url
          }
        }
      }
    }
  }
`)

export type ShopImage = { url: string; alt: string }

/** The latest images of the shop's files that are ready to be shown. */
export async function listImages(admin: AdminClient, { first }: { first: number }): Promise<ShopImage[]> {
  const { files } = await admin.request(LIST_IMAGES, { first })
  return files.nodes.flatMap((node) =>
    'image' in node && node.image ? [{ url: node.image.url, alt: node.alt ?? '' }] : [],
  )
}
