import { html } from 'hono/html'
import type { Html } from '../storefront/layout'
import type { LastEvent } from './mails'

const BAD: LastEvent[] = ['bounced', 'complained', 'failed', 'suppressed', 'canceled']
const GOOD: LastEvent[] = ['delivered', 'opened', 'clicked']

/** What last became of a mail, in a word and a colour. */
export function eventTag(event: LastEvent): Html {
  const tone = BAD.includes(event) ? 'bad' : GOOD.includes(event) ? 'good' : ''
  return html`<span class="tag ${tone}">${event.replace('_', ' ')}</span>`
}
