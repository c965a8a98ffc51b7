import { z } from 'zod'
import { putCollection } from '../../collections/collection'
import { findProduct } from '../../products/product'
import { tellOfCollection } from '../collections/collection-events'
import { collectionOf } from '../collections/collection-identifier'
import { presentCollection } from '../collections/present-collection'
import type { Context } from '../context'
import { presentProduct } from '../products/present-product'
import { saveProduct } from '../products/product-events'
import { productOf } from '../products/product-identifier'
import {
  findPublication,
  ONLINE_STORE,
  publicationGid,
  publicationsOf,
  type Resource,
  setPublished,
} from './publication'

const publishArguments = z.object({
  id: z.string(),
  input: z.array(z.object({ publicationId: z.string().nullish(), publishDate: z.string().nullish() })),
})
type Input = z.infer<typeof publishArguments>['input']

/** A product or a collection on its way into a publication or out of one. */
type Publishable = Resource & {
  /** Stores since when the online store has it, and tells the app. */
  store: (publishedAt: string | null) => void
  present: () => object | null
}

/** `publishablePublish` and `publishableUnpublish`; with any error nothing is changed. */
export function publish(args: unknown, context: Context, verb: 'publish' | 'unpublish') {
  const { id, input } = publishArguments.parse(args)
  const found = publishableOf(context, id)
  if (!found)
    return { publishable: null, userErrors: [{ field: ['id'], message: 'Resource does not exist' }] }
  const userErrors = input.flatMap((_, index) => errorOf(context, input, index))
  if (userErrors.length === 0 && input.length > 0) change(context, found, { input, verb })
  return { publishable: found.present(), userErrors }
}

function change(context: Context, found: Publishable, { input, verb }: { input: Input; verb: string }): void {
  const now = context.state.clock.now()
  let { publishedAt } = found
  for (const { publicationId, publishDate } of input) {
    if (publishDate != null && Date.parse(publishDate) > now.getTime())
      throw new Error('Souk sandbox: publishing at a later date is not built')
    const at = verb === 'publish' ? new Date(publishDate ?? now).toISOString() : null
    const name = findPublication(context, publicationId ?? '')?.name ?? ONLINE_STORE
    if (name === ONLINE_STORE) publishedAt = at
    else setPublished(context, found, name, at)
  }
  found.store(publishedAt)
}

function publishableOf(context: Context, id: string): Publishable | null {
  const { state, shop } = context
  const product = productOf(context, id)
  if (product)
    return {
      type: 'Product',
      id: product.id,
      publishedAt: product.publishedAt,
      store: (publishedAt) => saveProduct(context, { ...product, publishedAt }),
      present: () => {
        const now = findProduct(state, { shop: shop.domain, id: product.id })
        return now && presentProduct(context, now)
      },
    }
  const collection = collectionOf(context, id)
  if (!collection) return null
  return {
    type: 'Collection',
    id: collection.id,
    publishedAt: collection.publishedAt,
    store: (publishedAt) =>
      tellOfCollection(context, 'collections/update', putCollection(state, { ...collection, publishedAt })),
    present: () => {
      const now = collectionOf(context, id)
      return now && presentCollection(context, now, (each) => presentProduct(context, each))
    },
  }
}

function errorOf(context: Context, input: Input, index: number) {
  const { publicationId, publishDate } = input[index] ?? {}
  const error = (field: string, message: string) => [{ field: ['input', String(index), field], message }]
  if (publicationId == null) return error('publicationId', 'PublicationId cannot be empty')
  if (input.findIndex((each) => each.publicationId === publicationId) < index)
    return error('publicationId', 'The same publication was specified more than once')
  if (!publicationsOf(context).some((each) => publicationGid(each) === publicationId))
    return error('publicationId', 'Publication does not exist or is not publishable')
  if (publishDate != null && Date.parse(publishDate) < 0)
    return error('publishDate', 'Publish date must be a date after the year 1969')
  return []
}
