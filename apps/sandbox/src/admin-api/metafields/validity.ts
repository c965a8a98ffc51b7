import { listMetafieldsNamed, type Metafield } from '../../metafields/metafield'
import type { MetafieldDefinition } from '../../metafields/metafield-definition'
import type { Context } from '../context'
import { checkValue, type ValueWorld } from '../field-values/field-value'
import { referenceFinder } from '../field-values/references'

export const metafieldWorld = (context: Context): ValueWorld => ({
  currency: context.shop.currency,
  version: context.version,
  find: referenceFinder(context),
  takesAnyWord: false,
})

/** Whether what is stored under a definition's name is what the definition says now. */
export function isValidFor(context: Context, definition: MetafieldDefinition, { value }: Metafield): boolean {
  return checkValue(definition, value, metafieldWorld(context)).ok
}

/** A definition may be made or changed after its metafields. */
export function validationStatusOf(context: Context, definition: MetafieldDefinition) {
  const all = listMetafieldsNamed(context.state, definition)
  const isValid = all.every((each) => each.type === definition.type && isValidFor(context, definition, each))
  return isValid ? 'ALL_VALID' : 'SOME_INVALID'
}
