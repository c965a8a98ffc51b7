import { deleteMetafield, listMetafields } from '../../../metafields/metafield'
import type { Context } from '../../context'
import { isOfAnother, resolveNamespace } from '../../metafields/namespaces'
import { writeMetafields } from '../metafield-input'
import type { SetError, SetInput } from './set-input'

/** The product's metafields as the input wants them; those it leaves out go, but for those of other apps. */
export function setMetafieldsOf(context: Context, productId: number, { metafields }: SetInput): SetError[] {
  if (!metafields) return []
  const owner = { type: 'PRODUCT' as const, id: productId }
  const named = metafields.map(({ namespace, key }) => `${resolveNamespace(context, namespace)}.${key}`)
  for (const { id, namespace, key } of listMetafields(context.state, owner))
    if (!named.includes(`${namespace}.${key}`) && !isOfAnother(context, namespace))
      deleteMetafield(context.state, id)
  return writeMetafields(context, owner, { metafields, path: ['input', 'metafields'] }).map((error) => ({
    ...error,
    code: 'INVALID_METAFIELD',
  }))
}
