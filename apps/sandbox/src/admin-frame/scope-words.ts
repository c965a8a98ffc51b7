import { html } from 'hono/html'
import type { Html } from '../storefront/layout'

/** An access scope as the admin tells a merchant about it. */
function scopeWords(scope: string): string {
  const [, kind = '', action, what = ''] =
    /^(unauthenticated_|customer_)?(read|write)_(.+)$/.exec(scope) ?? []
  if (!action) return scope
  const words = what.replaceAll('_', ' ')
  const who =
    kind === 'unauthenticated_' ? ' on the storefront' : kind === 'customer_' ? ' for customers' : ''
  return `${action === 'write' ? 'View and edit' : 'View'} ${words}${who}`
}

export const scopeList = (scopes: string[]): Html =>
  scopes.length === 0
    ? html`<p>Nothing beyond its own pages.</p>`
    : html`<ul>${scopes.map((scope) => html`<li>${scopeWords(scope)} <code>${scope}</code></li>`)}</ul>`
