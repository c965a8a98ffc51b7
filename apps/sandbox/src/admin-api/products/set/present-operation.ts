import { gid, readGid } from '../../../graphql/gid'
import { findSetOperation, type SetOperation } from '../../../products/set-operation'
import type { Context } from '../../context'
import { presentNow } from '../present-stored'

const DURATION_MS = 500

/** `productOperation`: what `productSet` did later; null when there is none of this id. */
export function setOperationOf(context: Context, id: string): object | null {
  const number = readGid('ProductSetOperation', id)
  const { state, shop } = context
  const found = number === null ? null : findSetOperation(state, { shop: shop.domain, id: number })
  return found && presentSetOperation(context, found)
}

/** Until a moment has passed it looks as if nothing had been done. */
export function presentSetOperation(context: Context, operation: SetOperation) {
  const { id, productId, errors, createdAt } = operation
  const isDone = context.state.clock.now().getTime() - Date.parse(createdAt) >= DURATION_MS
  return {
    __typename: 'ProductSetOperation',
    id: gid('ProductSetOperation', id),
    status: isDone ? 'COMPLETE' : 'CREATED',
    product: () => (isDone && productId !== null ? presentNow(context, productId) : null),
    userErrors: isDone ? errors : [],
  }
}
