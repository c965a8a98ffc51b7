import { accessDenied } from '../../graphql/access-denied'
import { holds } from '../access'
import type { Context } from '../context'
import { adminSchemas } from '../schema'

const APP_TYPE = /^app--(\d+)--/
/** From this version on an app needs no scope for its own metaobjects. */
const FREE_SINCE = '2026-04'

/** `$app:vendor` → `app--<id of the calling app>--vendor`; types are lower case. */
export function resolveType(context: Context, type: string): string {
  return type.replace(/^\$app(:|$)/, `app--${context.caller.appId}--`).toLowerCase()
}

/** The app a type is reserved for, or null for a type of the merchant's. */
export function ownerOf(type: string): number | null {
  const id = APP_TYPE.exec(type)?.[1]
  return id === undefined ? null : Number(id)
}

/** `shopify--…` belongs to Shopify, `app--<id>--…` to that app; nobody else may define or write it. */
export function isReservedForAnother(context: Context, type: string): boolean {
  const owner = ownerOf(type)
  return type.startsWith('shopify--') || (owner !== null && owner !== context.caller.appId)
}

/** Whether the calling app may know of metaobjects of this type. Another app's are invisible. */
export const isVisible = (context: Context, type: string): boolean => {
  const owner = ownerOf(type)
  return owner === null || owner === context.caller.appId
}

/** Throws ACCESS_DENIED unless the app holds the scope that `field` asks for, or the type is its own. */
export function demandScope(
  context: Context,
  root: 'QueryRoot' | 'Mutation',
  field: string,
  type: string | null,
): void {
  const access = adminSchemas.read(context.version).access(root, field)
  const isOwn = type !== null && ownerOf(type) === context.caller.appId && context.version >= FREE_SINCE
  if (access && !isOwn && !holds(context, access)) throw accessDenied(field, access)
}
