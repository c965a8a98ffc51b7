import { accessDenied } from '../../graphql/access-denied'
import type { Context } from '../context'

/** `$app` → `app--<id of the calling app>`, `$app:size` → `app--<id>--size`; left out, it is the app's own. */
export function resolveNamespace({ caller }: Context, namespace: string | null | undefined): string {
  const own = `app--${caller.appId}`
  if (namespace === null || namespace === undefined) return own
  return namespace.replace(/^\$app(:|$)/, (_, colon) => (colon === ':' ? `${own}--` : own))
}

/** The app a namespace is reserved for; null for one that everybody shares. */
export function appOf(namespace: string): number | null {
  const id = /^app--(\d+)(--|$)/i.exec(namespace)?.[1]
  return id === undefined ? null : Number(id)
}

/** Another app's namespace, and those that Shopify keeps to itself. */
export const isOfAnother = ({ caller }: Context, namespace: string): boolean => {
  const owner = appOf(namespace)
  return /^shopify(--.*)?$/.test(namespace) || (owner !== null && owner !== caller.appId)
}

/** Whether the app may know of metafields and definitions in this namespace; other apps' are hidden. */
export const isVisible = ({ caller }: Context, namespace: string): boolean => {
  const owner = appOf(namespace)
  return owner === null || owner === caller.appId
}

/** Nobody may write to these, not even through a definition. */
export const RESERVED = ['shopify_standard', 'protected', 'shopify-l10n-fields']

/** Throws what Shopify answers when an app reaches for a definition in a namespace that is not open to it. */
export function demandNamespace(context: Context, field: string, namespace: string): void {
  if (!isOfAnother(context, namespace)) return
  const wording =
    'API client to have access to the namespace and the resource type associated with the metafield definition.\n'
  throw accessDenied(field, { scopes: [], wording })
}

type NameError = { at: 'namespace' | 'key'; code: 'TOO_SHORT' | 'TOO_LONG'; message: string }

/** What is wrong with the lengths of a namespace and a key. */
export function lengthErrors({ namespace, key }: { namespace: string; key: string }): NameError[] {
  return [...lengthOf('namespace', namespace, 3, 255), ...lengthOf('key', key, 2, 64)]
}

function lengthOf(at: 'namespace' | 'key', text: string, least: number, most: number): NameError[] {
  const label = at === 'key' ? 'Key' : 'Namespace'
  if (text.length < least) {
    return [{ at, code: 'TOO_SHORT', message: `${label} is too short (minimum is ${least} characters)` }]
  }
  return text.length > most
    ? [{ at, code: 'TOO_LONG', message: `${label} is too long (maximum is ${most} characters)` }]
    : []
}
