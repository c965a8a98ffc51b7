import { z } from 'zod'
import { type Collection, putCollection } from '../../collections/collection'
import { addMembers } from '../../collections/members'
import { attempt } from '../../state'
import type { Context } from '../context'
import { writeMetafields } from '../products/metafield-input'
import { productOf } from '../products/product-identifier'
import { tellOfCollection } from './collection-events'
import { collectionHandle } from './collection-handle'
import {
  type CollectionError,
  type CollectionInput,
  collectionInput,
  inputErrors,
  rulesOf,
} from './collection-input'

const createArguments = z.strictObject({
  collection: collectionInput.nullish(),
  input: collectionInput.nullish(),
})

type Created = { collection: Collection | null; errors: CollectionError[] }

/** `collectionCreate`: by rules, or with products that are chosen one by one. */
export function createCollection(args: unknown, context: Context): Created {
  const { collection: given, input: older } = createArguments.parse(args)
  const input: CollectionInput = given ?? older ?? {}
  const refused = (errors: CollectionError[]): Created => ({ collection: null, errors })
  if (input.id != null)
    return refused([{ field: ['id'], message: 'id cannot be specified on collection creation' }])
  const errors = [...inputErrors(input, { isNew: true }), ...productErrors(context, input)]
  if (errors.length > 0) return refused(errors)
  const title = input.title ?? ''
  const chosen = collectionHandle(context, { asked: input.handle, title, own: null })
  if ('error' in chosen) return refused([chosen.error])
  return attempt(
    context.state,
    () => store(context, input, { title, handle: chosen.handle }),
    (created) => created.errors.length === 0,
  )
}

function productErrors(context: Context, { products }: CollectionInput): CollectionError[] {
  return (products ?? []).flatMap((id, index) =>
    productOf(context, id) ? [] : [{ field: ['products', String(index)], message: 'Product does not exist' }],
  )
}

function store(
  context: Context,
  input: CollectionInput,
  { title, handle }: { title: string; handle: string },
): Created {
  const { state, shop } = context
  const collection = putCollection(state, {
    ...{ shop: shop.domain, title, handle, descriptionHtml: input.descriptionHtml ?? '' },
    ...{ sortOrder: input.sortOrder ?? 'BEST_SELLING', rules: rulesOf(input), publishedAt: null },
    templateSuffix: input.templateSuffix ?? null,
    seoTitle: input.seo?.title ?? null,
    seoDescription: input.seo?.description ?? null,
  })
  const products = (input.products ?? []).flatMap((id) => productOf(context, id)?.id ?? [])
  addMembers(state, collection.id, products)
  const owner = { type: 'COLLECTION' as const, id: collection.id }
  const metafields = input.metafields ?? []
  const errors = writeMetafields(context, owner, { metafields, path: ['metafields'] })
  if (errors.length > 0) return { collection: null, errors }
  tellOfCollection(context, 'collections/create', collection)
  return { collection, errors: [] }
}
