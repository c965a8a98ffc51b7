import { z } from 'zod'
import { type Collection, putCollection } from '../../collections/collection'
import { addMembers, removeMembers } from '../../collections/members'
import type { Context } from '../context'
import { productOf } from '../products/product-identifier'
import { tellOfCollection } from './collection-events'
import { collectionOf } from './collection-identifier'
import type { CollectionError } from './collection-input'

const memberArguments = z.strictObject({ id: z.string(), productIds: z.array(z.string()) })

type Changed = { collection: Collection | null; errors: (CollectionError & { code?: string })[] }

/** `collectionAddProducts(V2)` and `collectionRemoveProducts`; a product that is not there is passed over. */
export function changeMembers(args: unknown, context: Context, verb: 'add' | 'remove'): Changed {
  const { id, productIds } = memberArguments.parse(args)
  const found = collectionOf(context, id)
  const refused = (message: string, code: string): Changed => ({
    collection: null,
    errors: [{ field: ['id'], message, code }],
  })
  if (!found) return refused('Collection does not exist', 'COLLECTION_DOES_NOT_EXIST')
  const way = verb === 'add' ? 'add products to' : 'remove products from'
  if (found.rules) return refused(`Can't manually ${way} a smart collection`, 'CANT_ADD_TO_SMART_COLLECTION')
  const products = productIds.flatMap((productId) => productOf(context, productId)?.id ?? [])
  if (verb === 'add') addMembers(context.state, found.id, products)
  else removeMembers(context.state, found.id, products)
  const collection = putCollection(context.state, found)
  tellOfCollection(context, 'collections/update', collection)
  return { collection, errors: [] }
}
