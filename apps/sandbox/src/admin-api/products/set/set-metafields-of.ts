import { deleteMetafield, listMetafields } from '../../../metafields/metafield'
import type { Context } from '../../context'
import type { CustomId } from '../../metafields/custom-id'
import { isOfAnother, resolveNamespace } from '../../metafields/namespaces'
import { type MetafieldInput, writeMetafields } from '../metafield-input'
import type { SetError, SetInput } from './set-input'

/** The product's metafields as the input wants them; those it leaves out go, but for those of other apps. */
export function setMetafieldsOf(
  context: Context,
  productId: number,
  { metafields: given, customId }: SetInput & { customId?: CustomId | null | undefined },
): SetError[] {
  const own = customId ? [{ ...customId, type: 'id' }] : []
  const isOwn = ({ namespace, key }: MetafieldInput) =>
    key === customId?.key &&
    resolveNamespace(context, namespace) === resolveNamespace(context, customId?.namespace)
  if ((given ?? []).some((each) => isOwn(each) && each.value !== customId?.value)) {
    const message = 'The metafield of the identifier has another value in the input.'
    return [{ field: ['input', 'metafields'], message, code: 'METAFIELD_MISMATCH' }]
  }
  const metafields = [...(given ?? []).filter((each) => !isOwn(each)), ...own]
  const owner = { type: 'PRODUCT' as const, id: productId }
  const named = metafields.map(({ namespace, key }) => `${resolveNamespace(context, namespace)}.${key}`)
  for (const { id, namespace, key } of given ? listMetafields(context.state, owner) : [])
    if (!named.includes(`${namespace}.${key}`) && !isOfAnother(context, namespace))
      deleteMetafield(context.state, id)
  return writeMetafields(context, owner, { metafields, path: ['input', 'metafields'] }).map((error) => ({
    ...error,
    code: 'INVALID_METAFIELD',
  }))
}
