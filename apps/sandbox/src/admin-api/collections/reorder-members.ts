import { z } from 'zod'
import { listMembers, placeMembers } from '../../collections/members'
import { readGid } from '../../graphql/gid'
import type { Context } from '../context'
import { moved, moveInput } from '../moves'
import { collectionOf } from './collection-identifier'
import type { CollectionError } from './collection-input'

const reorderArguments = z.strictObject({ id: z.string(), moves: z.array(moveInput) })

/** `collectionReorderProducts`: answers what is wrong, or nothing. */
export function reorderMembers(args: unknown, context: Context): CollectionError[] {
  const { id, moves } = reorderArguments.parse(args)
  const found = collectionOf(context, id)
  if (!found) return [{ field: ['id'], message: 'Collection does not exist' }]
  if (found.sortOrder !== 'MANUAL')
    return [{ field: ['id'], message: "Can't reorder products unless collection is manually sorted" }]
  const steps = moves.map(({ id: product, newPosition }) => ({
    id: readGid('Product', product),
    newPosition,
  }))
  placeMembers(context.state, found.id, moved(listMembers(context.state, found.id), steps))
  return []
}
