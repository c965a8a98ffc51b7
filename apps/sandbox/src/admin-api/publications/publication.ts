import { gid } from '../../graphql/gid'
import { isPublished } from '../../products/catalog'
import type { Product } from '../../products/product'
import type { Context } from '../context'

/** A shop of the sandbox has one place to publish to: its online store, which its theme and the Storefront API show. */
export const onlineStoreId = ({ shop }: Context): string => gid('Publication', 268_000_000_000 + shop.id)

export const presentPublication = (context: Context) => ({
  __typename: 'Publication',
  id: onlineStoreId(context),
  name: 'Online Store',
  supportsFuturePublishing: true,
  autoPublish: false,
})

/** What `Publishable` tells of a product. The app's own channel is none. */
export const publishedFields = (context: Context, product: Product) => {
  const count = { count: product.publishedAt === null ? 0 : 1, precision: 'EXACT' }
  return {
    publishedOnPublication: ({ publicationId }: { publicationId: string }) =>
      publicationId === onlineStoreId(context) && product.publishedAt !== null,
    publishedOnCurrentPublication: false,
    resourcePublicationsCount: count,
    availablePublicationsCount: {
      count: isPublished(product) ? 1 : 0,
      precision: 'EXACT',
    },
  }
}
