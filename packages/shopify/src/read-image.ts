import { type AdminClient, ShopifyError, withTimeout } from './admin-client'
import { graphql } from './generated'

const FIND_IMAGE = graphql(`
  query FindImage($id: ID!) {
    node(id: $id) {
      ... on MediaImage {
        image {
          url
        }
      }
    }
  }
`)

/**
 * The bytes of an image in Shopify Files; null when the merchant has deleted it.
 * @throws ShopifyError, also while Shopify has not made it ready yet
 */
export async function readImage(admin: AdminClient, fileId: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const { node } = await admin.request(FIND_IMAGE, { id: fileId })
  if (!node || !('image' in node)) return null
  if (!node.image) throw new ShopifyError('unavailable', 'Shopify has not made the image ready yet.')
  const answer = await fetch(node.image.url, { signal: withTimeout(10_000, admin.signal) }).catch(unreachable)
  if (!answer.ok)
    throw new ShopifyError('unavailable', `An image of Shopify Files answered ${answer.status}.`)
  return new Uint8Array(await answer.arrayBuffer().catch(unreachable))
}

function unreachable(): never {
  throw new ShopifyError('unavailable', 'An image of Shopify Files could not be fetched.')
}
