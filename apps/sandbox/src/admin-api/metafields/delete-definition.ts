import { z } from 'zod'
import { deleteMetafield, listMetafieldsNamed } from '../../metafields/metafield'
import { deleteMetafieldDefinition, type MetafieldDefinition } from '../../metafields/metafield-definition'
import type { Context } from '../context'
import { elementType, isReference } from '../field-values/field-types'
import { managedErrors } from './definition-input'
import { appOf } from './namespaces'
import { demandOwnerAccess } from './owners'

type DeleteError = { field: string[] | null; message: string; code: string | null }

/**
 * `metafieldDefinitionDelete`: answers what is against it. Metafields outlive their definition unless the caller says
 * otherwise; those of ids, of references and of reserved namespaces can not.
 */
export function dropDefinition(
  args: unknown,
  context: Context,
  found: MetafieldDefinition | null,
): DeleteError[] {
  const { deleteAllAssociatedMetafields: isAll } = z
    .object({ deleteAllAssociatedMetafields: z.boolean().default(false) })
    .parse(args)
  if (!found) return [{ field: ['id'], message: 'Definition not found.', code: 'NOT_FOUND' }]
  demandOwnerAccess(context, 'metafieldDefinitionDelete', { ownerType: found.ownerType, verb: 'write' })
  const managed = managedErrors(found, ['id'])
  if (managed.length > 0) return managed
  const kept = isAll ? null : cannotBeKept(found)
  if (kept) return [{ field: null, ...kept }]
  if (isAll)
    for (const { id } of listMetafieldsNamed(context.state, found)) deleteMetafield(context.state, id)
  deleteMetafieldDefinition(context.state, found.id)
  return []
}

function cannotBeKept({ type, namespace }: MetafieldDefinition): { message: string; code: string } | null {
  const must = (kind: string) =>
    `Deleting ${kind} type metafield definition requires deletion of its associated metafields.`
  if (elementType(type) === 'id') return { message: must('an id'), code: 'ID_TYPE_DELETION_ERROR' }
  if (isReference(type)) return { message: must('a reference'), code: 'REFERENCE_TYPE_DELETION_ERROR' }
  if (appOf(namespace) === null) return null
  return {
    message:
      'Deleting a definition in a reserved namespace must have deleteAllAssociatedMetafields set to true.',
    code: 'RESERVED_NAMESPACE_ORPHANED_METAFIELDS',
  }
}
