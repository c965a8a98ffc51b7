import { findCollection } from '../../collections/collection'
import { findCustomer } from '../../customers'
import { accessDenied } from '../../graphql/access-denied'
import { gid, readGid, typeOfGid } from '../../graphql/gid'
import type { Owner } from '../../metafields/metafield'
import { findProduct } from '../../products/product'
import { findVariant } from '../../products/variant'
import { holds } from '../access'
import type { Context } from '../context'

type OwnerKind = {
  /** As global ids say it. */
  gidType: string
  /** The access to it; null where none is needed. */
  scope: string | null
  exists: (context: Context, id: number) => boolean
}

/** What metafields can hang on here, by `MetafieldOwnerType`. */
const OWNERS: Record<string, OwnerKind> = {
  PRODUCT: {
    gidType: 'Product',
    scope: 'products',
    exists: ({ state, shop }, id) => findProduct(state, { shop: shop.domain, id }) !== null,
  },
  PRODUCTVARIANT: {
    gidType: 'ProductVariant',
    scope: 'products',
    exists: ({ state, shop }, id) => findVariant(state, { shop: shop.domain, id }) !== null,
  },
  COLLECTION: {
    gidType: 'Collection',
    scope: 'products',
    exists: ({ state, shop }, id) => findCollection(state, { shop: shop.domain, id }) !== null,
  },
  CUSTOMER: {
    gidType: 'Customer',
    scope: 'customers',
    exists: ({ state, shop }, id) => findCustomer(state, { shop: shop.domain, id }) !== null,
  },
  SHOP: { gidType: 'Shop', scope: null, exists: ({ shop }, id) => shop.id === id },
  // An app reaches its own installation and no other.
  API_PERMISSION: {
    gidType: 'AppInstallation',
    scope: null,
    exists: ({ caller }, id) => caller.installationId === id,
  },
}

/** Throws for a type of owner that Shopify has and the sandbox has not. */
export function kindOf(ownerType: string): OwnerKind {
  const kind = OWNERS[ownerType]
  if (!kind) throw new Error(`Souk sandbox: metafields of ${ownerType} are not built`)
  return kind
}

export const ownerGid = ({ type, id }: Owner): string => gid(kindOf(type).gidType, id)

/** The owner with this global id in the asking shop; null when there is none. */
export function ownerOf(context: Context, id: string): Owner | null {
  const gidType = typeOfGid(id) ?? ''
  const [type] = Object.entries(OWNERS).find(([, kind]) => kind.gidType === gidType) ?? []
  if (type === undefined) throw new Error(`Souk sandbox: metafields of ${gidType} are not built`)
  const number = readGid(gidType, id)
  return number !== null && kindOf(type).exists(context, number) ? { type, id: number } : null
}

/** Throws ACCESS_DENIED unless the app may read (or write to) what metafields of this type hang on. */
export function demandOwnerAccess(
  context: Context,
  field: string,
  { ownerType, verb }: { ownerType: string; verb: 'read' | 'write' },
): void {
  const { scope } = kindOf(ownerType)
  if (scope === null) return
  const needed = `${verb}_${scope}`
  const access = { scopes: [needed], wording: `\`${needed}\` access scope.` }
  if (!holds(context, access)) throw accessDenied(field, access)
}
