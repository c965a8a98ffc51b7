import { z } from 'zod'
import { type UserError, userError } from '../../graphql/user-error'
import type { MetafieldDefinition } from '../../metafields/metafield-definition'
import { appOf } from './namespaces'

const text = z.string().nullish()
const enabled = z.object({ enabled: z.boolean() }).nullish()

/** What creating and updating have in common. An input that is not built is an error that names it. */
export const definitionInput = z.strictObject({
  ownerType: z.string(),
  namespace: text,
  key: z.string(),
  name: text,
  description: text,
  validations: z.array(z.object({ name: z.string(), value: z.string() })).nullish(),
  access: z.strictObject({ admin: text, storefront: text, customerAccount: text }).partial().nullish(),
  pin: z.boolean().nullish(),
  useAsCollectionCondition: z.literal(false).nullish(),
  capabilities: z
    .strictObject({
      adminFilterable: enabled,
      analyticsQueryable: enabled,
      cartToOrderCopyable: enabled,
      smartCollectionCondition: enabled,
      uniqueValues: enabled,
    })
    .partial()
    .nullish(),
})
export type DefinitionInput = z.infer<typeof definitionInput>

export function textErrors({ name, description }: DefinitionInput): UserError[] {
  const long = (field: string, label: string) =>
    userError(['definition', field], 'TOO_LONG', `${label} is too long (maximum is 255 characters)`)
  return [
    ...(name === '' ? [userError(['definition', 'name'], 'BLANK', "Name can't be blank")] : []),
    ...(name && name.length > 255 ? [long('name', 'Name')] : []),
    ...(description && description.length > 255 ? [long('description', 'Description')] : []),
  ]
}

/** Who may do what: in an app's own namespace the app says how far the merchant goes; everywhere else everybody may. */
export function accessErrors(
  { access }: DefinitionInput,
  { namespace, code }: { namespace: string; code: string },
): UserError[] {
  if (!access?.admin || appOf(namespace) !== null) return []
  const message = 'Setting this access control is not permitted. It must be one of ["public_read_write"].'
  return [userError(['definition'], code, message)]
}

export const accessAfter = (
  { access }: DefinitionInput,
  before: MetafieldDefinition['access'],
): MetafieldDefinition['access'] => ({
  admin: access?.admin ?? before.admin,
  storefront: access?.storefront ?? before.storefront,
  customerAccount: access?.customerAccount ?? before.customerAccount,
})

export const usualAccess = (namespace: string): MetafieldDefinition['access'] => ({
  admin: appOf(namespace) === null ? 'PUBLIC_READ_WRITE' : 'MERCHANT_READ',
  storefront: 'NONE',
  customerAccount: 'NONE',
})

const managed = 'Definition is managed by app configuration and cannot be modified through the API.'

/** A definition that the app's configuration declares is changed there and nowhere else. */
export const managedErrors = ({ managedByConfig }: MetafieldDefinition, path: string[]): UserError[] =>
  managedByConfig ? [userError(path, 'APP_CONFIG_MANAGED', managed)] : []

const MOST_PINNED = 50

/** The place behind all that are pinned, or what is against it. */
export function pinPosition(
  all: MetafieldDefinition[],
  ownerType: string,
): { position: number } | { code: string; message: string } {
  const pinned = all.flatMap((each) => (each.ownerType === ownerType ? (each.pinnedPosition ?? []) : []))
  if (pinned.length >= MOST_PINNED) {
    return { code: 'PINNED_LIMIT_REACHED', message: `Limit of ${MOST_PINNED} pinned definitions.` }
  }
  return { position: Math.max(0, ...pinned) + 1 }
}
