import { z } from 'zod'
import { connection, pageArguments } from '../../graphql/connection'
import { type Product, updateProduct } from '../../products/product'
import type { Context, Roots } from '../context'
import { presentProduct } from '../products/present-product'
import { tellOfProduct } from '../products/product-events'
import { productOf } from '../products/product-identifier'
import { presentShop } from '../shop-fields'
import { onlineStoreId, presentPublication } from './publication'

const publishArguments = z.object({
  id: z.string(),
  input: z.array(z.object({ publicationId: z.string().nullish(), publishDate: z.string().nullish() })),
})

export const publicationFields: Roots = {
  QueryRoot: {
    publications: (args, context) =>
      connection([{ id: context.shop.id }], pageArguments.parse(args), {
        present: () => presentPublication(context),
        sortValue: ({ id }) => id,
      }),
    publication: (args, context) =>
      z.object({ id: z.string() }).parse(args).id === onlineStoreId(context)
        ? presentPublication(context)
        : null,
  },
  Mutation: {
    publishablePublish: (args, context) =>
      change(args, context, (product, at) => ({ ...product, publishedAt: at })),
    publishableUnpublish: (args, context) =>
      change(args, context, (product) => ({ ...product, publishedAt: null })),
  },
}

/** Publishes or unpublishes a product; with any error nothing is changed. */
function change(args: unknown, context: Context, changed: (product: Product, at: string) => Product) {
  const { id, input } = publishArguments.parse(args)
  const product = productOf(context, id)
  if (!product) {
    const error = { field: ['id'], message: 'Resource does not exist' }
    return { publishable: null, shop: presentShop(context), userErrors: [error] }
  }
  const errors = input.flatMap((_, index) => errorOf(context, input, index))
  const answer = (after: Product) => ({
    publishable: presentProduct(context, after),
    shop: presentShop(context),
    userErrors: errors,
  })
  if (errors.length > 0 || input.length === 0) return answer(product)
  const later = input.find(({ publishDate }) => publishDate != null)?.publishDate
  if (later != null && Date.parse(later) > context.state.clock.now().getTime())
    throw new Error('Souk sandbox: publishing at a later date is not built')
  const after = updateProduct(
    context.state,
    changed(product, later ?? context.state.clock.now().toISOString()),
  )
  tellOfProduct(context, 'products/update', after)
  return answer(after)
}

type Input = z.infer<typeof publishArguments>['input']

function errorOf(context: Context, input: Input, index: number) {
  const { publicationId, publishDate } = input[index] ?? {}
  const error = (field: string, message: string) => [{ field: ['input', String(index), field], message }]
  if (publicationId == null) return error('publicationId', 'PublicationId cannot be empty')
  if (input.findIndex((each) => each.publicationId === publicationId) < index)
    return error('publicationId', 'The same publication was specified more than once')
  if (publicationId !== onlineStoreId(context))
    return error('publicationId', 'Publication does not exist or is not publishable')
  if (publishDate != null && Date.parse(publishDate) < 0)
    return error('publishDate', 'Publish date must be a date after the year 1969')
  return []
}
