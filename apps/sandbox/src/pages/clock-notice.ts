import { contextStorage, tryGetContext } from 'hono/context-storage'
import { createMiddleware } from 'hono/factory'
import { html } from 'hono/html'
import type { Clock } from '../clock'
import type { Html } from '../storefront/layout'

type ClockEnv = { Variables: { clock: Clock } }

/** Pages answered behind these know the sandbox's time without being handed it. */
export const withClock = (clock: Clock) =>
  [
    contextStorage(),
    createMiddleware<ClockEnv>((call, next) => {
      call.set('clock', clock)
      return next()
    }),
  ] as const

/** What time it is in the sandbox, where that is not the time on the reader's wall; otherwise nothing. */
export function clockNotice(): Html | string {
  const reading = tryGetContext<ClockEnv>()?.var.clock.reading()
  if (!reading || (reading.offsetS === 0 && !reading.isFrozen)) return ''
  const { now, isFrozen } = reading
  const shown = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'medium' }).format(now)
  return html`<p role="note" style="margin:0;padding:.4rem 1rem;text-align:center;background:#fff4d6;color:#5b4300;font:600 .9rem/1.5 system-ui,sans-serif">
    Here it is <time datetime="${now.toISOString()}">${shown}</time>${isFrozen ? ', and time stands still' : ''}.
  </p>`
}
