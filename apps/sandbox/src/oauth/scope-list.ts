import { html } from 'hono/html'
import type { Html } from '../storefront/layout'
import { describeScope } from './scope-descriptions'

/** An access scope as a merchant is told about it: one to write is one to read as well. */
export function scopeWords(scope: string): string {
  const words = describeScope(scope).replace(/\.$/, '')
  return words.replace(/^(Modify|Write) /, 'Read and change ')
}

/** What an app may do, or is going to, with the names that its developer knows. */
export const scopeList = (scopes: string[]): Html => html`<ul class="scopes">
        ${scopes.map((scope) => html`<li>${scopeWords(scope)} <small><code>${scope}</code></small></li>`)}
        ${scopes.length === 0 ? html`<li>See nothing but the name and address of the store</li>` : ''}
      </ul>`
