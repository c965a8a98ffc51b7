import { connection, pageArguments } from '../../graphql/connection'
import { gid } from '../../graphql/gid'
import { listMetafieldsNamed, type Metafield } from '../../metafields/metafield'
import type { MetafieldDefinition } from '../../metafields/metafield-definition'
import type { Context } from '../context'
import { categoryOf, validationsOf, validationType } from '../field-values/field-types'
import { presentCapabilities } from './definition-capabilities'
import { validationStatusOf } from './validity'

/** A definition as `MetafieldDefinition` of the schema. @param presentMetafield how its metafields are shown */
export function presentMetafieldDefinition(
  context: Context,
  definition: MetafieldDefinition,
  presentMetafield: (metafield: Metafield) => object,
) {
  const { id, ownerType, namespace, key, name, description, type, validations, access } = definition
  const metafields = () => listMetafieldsNamed(context.state, definition)
  return {
    __typename: 'MetafieldDefinition',
    id: gid('MetafieldDefinition', id),
    ownerType,
    namespace,
    key,
    name,
    description,
    type: {
      name: type,
      category: categoryOf(type),
      supportedValidations: Object.entries(validationsOf(type)).map(([each, of]) => ({
        name: each,
        type: of,
      })),
    },
    validations: validations.map((each) => ({ ...each, type: validationType(type, each.name) })),
    validationStatus: () => validationStatusOf(context, definition),
    access,
    capabilities: presentCapabilities(definition),
    useAsCollectionCondition: false,
    constraints: null,
    pinnedPosition: definition.pinnedPosition,
    standardTemplate: null,
    metafieldsCount: () => metafields().length,
    metafields: (args: unknown) =>
      connection(metafields(), pageArguments.parse(args), {
        present: presentMetafield,
        sortValue: (metafield) => metafield.id,
      }),
  }
}
