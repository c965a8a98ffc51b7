import type { UserError } from '../../graphql/user-error'
import { userError } from '../../graphql/user-error'
import { listMetafieldsNamed } from '../../metafields/metafield'
import { listMetafieldDefinitions, type MetafieldDefinition } from '../../metafields/metafield-definition'
import type { Context } from '../context'
import type { DefinitionInput } from './definition-input'
import { kindOf } from './owners'

type Capabilities = MetafieldDefinition['capabilities']
type Named = Pick<MetafieldDefinition, 'shop' | 'ownerType' | 'namespace' | 'key' | 'type'>

/** Whose values can be unique. Source: shopify.dev, changelog, "Adding unique values to metafields". */
const UNIQUE = ['single_line_text_field', 'number_integer', 'url', 'id']

/** Which definitions can be a filter of the admin, as far as a record says; null where none does. */
const FILTERABLE = ['single_line_text_field', 'dimension', 'id', 'list.metaobject_reference']
function canBeFiltered({ type, ownerType }: Pick<Named, 'type' | 'ownerType'>): boolean | null {
  if (type === 'json' || ownerType === 'SHOP') return false
  return FILTERABLE.includes(type) ? true : null
}

/** Of one type of owner. */
const MOST_FILTERS = 50

const invalid = (name: string) =>
  userError(['definition'], 'INVALID_CAPABILITY', `The capability ${name} is not valid for this definition.`)

/** What a definition can do after the input, or what is against it. Throws for what the sandbox has not built. */
export function capabilitiesAfter(
  context: Context,
  { capabilities: asked }: DefinitionInput,
  { definition, before }: { definition: Named; before: Capabilities },
): { capabilities: Capabilities } | { errors: UserError[] } {
  for (const [name, snake] of Object.entries(NOT_BUILT)) {
    if (!asked?.[name as keyof typeof NOT_BUILT]?.enabled) continue
    if (name === 'smartCollectionCondition' && definition.ownerType === 'CUSTOMER') {
      return { errors: [invalid(snake)] }
    }
    throw new Error(`Souk sandbox: the capability ${name} of metafields is not built`)
  }
  const unique = asked?.uniqueValues?.enabled ?? (before.includes('uniqueValues') || definition.type === 'id')
  const filterable = asked?.adminFilterable?.enabled ?? before.includes('adminFilterable')
  const errors = [
    ...uniqueErrors(context, { definition, before, unique }),
    ...(filterable && !before.includes('adminFilterable') ? filterErrors(context, definition) : []),
  ]
  if (errors.length > 0) return { errors }
  return {
    capabilities: [
      ...(filterable ? (['adminFilterable'] as const) : []),
      ...(unique ? (['uniqueValues'] as const) : []),
    ],
  }
}

const NOT_BUILT = {
  analyticsQueryable: 'analytics_queryable',
  cartToOrderCopyable: 'cart_to_order_copyable',
  smartCollectionCondition: 'smart_collection_condition',
}

function uniqueErrors(
  { state }: Context,
  { definition, before, unique }: { definition: Named; before: Capabilities; unique: boolean },
): UserError[] {
  const { type } = definition
  if (type === 'id' && !unique) {
    const message = 'Capability unique_values is required for type id but is disabled'
    return [userError(['definition'], 'CAPABILITY_REQUIRED_BUT_DISABLED', message)]
  }
  if (!unique || before.includes('uniqueValues')) return []
  if (!UNIQUE.includes(type)) return [invalid('unique_values')]
  if (type !== 'id' && listMetafieldsNamed(state, definition).length > 0) {
    throw new Error('Souk sandbox: making values unique that are there already is not built')
  }
  return []
}

function filterErrors({ state, shop }: Context, definition: Named): UserError[] {
  if (canBeFiltered(definition) === false) return [invalid('admin_filterable')]
  const { ownerType } = definition
  const used = listMetafieldDefinitions(state, shop.domain).filter(
    (each) => each.ownerType === ownerType && each.capabilities.includes('adminFilterable'),
  )
  if (used.length < MOST_FILTERS) return []
  const name = kindOf(ownerType).gidType.toLowerCase()
  const message = `You can only use ${MOST_FILTERS} ${name} metafield definitions to filter the ${name} list. To add a new filter, disable filtering on an existing one.`
  return [userError(['definition'], 'OWNER_TYPE_LIMIT_EXCEEDED_FOR_USE_AS_ADMIN_FILTERS', message)]
}

/** As `MetafieldCapabilities` of the schema; what nothing is known of is left out, and asking for it is an error. */
export function presentCapabilities(definition: MetafieldDefinition) {
  const { type, capabilities } = definition
  const isFilterable = capabilities.includes('adminFilterable')
  const eligible = canBeFiltered(definition)
  return {
    adminFilterable: {
      enabled: isFilterable,
      status: isFilterable ? 'FILTERABLE' : 'NOT_FILTERABLE',
      ...(eligible === null ? {} : { eligible }),
    },
    smartCollectionCondition: { enabled: false },
    uniqueValues: { enabled: capabilities.includes('uniqueValues'), eligible: UNIQUE.includes(type) },
  }
}
