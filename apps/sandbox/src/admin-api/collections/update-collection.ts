import { GraphQLError } from 'graphql'
import { z } from 'zod'
import { type Collection, putCollection } from '../../collections/collection'
import { addMembers, listMembers, removeMembers } from '../../collections/members'
import { attempt } from '../../state'
import type { Context } from '../context'
import { writeMetafields } from '../products/metafield-input'
import { productOf } from '../products/product-identifier'
import { tellOfCollection } from './collection-events'
import { collectionHandle } from './collection-handle'
import { collectionOf } from './collection-identifier'
import {
  type CollectionError,
  type CollectionInput,
  collectionInput,
  inputErrors,
  rulesOf,
} from './collection-input'

const updateArguments = z.strictObject({
  collection: collectionInput.nullish(),
  input: collectionInput.nullish(),
})

type Updated = { collection: Collection | null; errors: CollectionError[] }

/** `collectionUpdate`: what is not named stays; a collection has rules from the start or never. */
export function updateCollection(args: unknown, context: Context): Updated {
  const { collection: given, input: older } = updateArguments.parse(args)
  const input: CollectionInput = given ?? older ?? {}
  if (input.id == null)
    throw new GraphQLError('id must be specified on collectionUpdate', {
      extensions: { code: 'BAD_REQUEST' },
    })
  const found = collectionOf(context, input.id)
  const refused = (error: CollectionError): Updated => ({ collection: null, errors: [error] })
  if (!found) return refused({ field: null, message: 'Collection does not exist' })
  if (input.ruleSet && !found.rules)
    return refused({ field: ['id'], message: 'Cannot update rule set of a custom collection' })
  const errors = inputErrors(input, { isNew: false })
  if (errors.length > 0) return { collection: null, errors }
  const chosen =
    input.handle == null
      ? { handle: found.handle }
      : collectionHandle(context, {
          asked: input.handle,
          title: input.title ?? found.title,
          own: found.handle,
        })
  if ('error' in chosen) return refused(chosen.error)
  return attempt(
    context.state,
    () => store(context, { ...found, handle: chosen.handle }, input),
    (updated) => updated.errors.length === 0,
  )
}

function store(context: Context, found: Collection, input: CollectionInput): Updated {
  const { state } = context
  const collection = putCollection(state, {
    ...found,
    title: input.title ?? found.title,
    descriptionHtml: input.descriptionHtml ?? found.descriptionHtml,
    sortOrder: input.sortOrder ?? found.sortOrder,
    rules: rulesOf(input) ?? found.rules,
    templateSuffix: input.templateSuffix === undefined ? found.templateSuffix : input.templateSuffix,
    seoTitle: input.seo?.title === undefined ? found.seoTitle : input.seo.title,
    seoDescription: input.seo?.description === undefined ? found.seoDescription : input.seo.description,
  })
  if (input.products && !found.rules) {
    removeMembers(state, found.id, listMembers(state, found.id))
    addMembers(
      state,
      found.id,
      input.products.flatMap((id) => productOf(context, id)?.id ?? []),
    )
  }
  const owner = { type: 'COLLECTION' as const, id: found.id }
  const metafields = input.metafields ?? []
  const errors = writeMetafields(context, owner, { metafields, path: ['metafields'] })
  if (errors.length > 0) return { collection: null, errors }
  tellOfCollection(context, 'collections/update', collection)
  return { collection, errors: [] }
}
