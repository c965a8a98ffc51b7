import { html } from 'hono/html'
import type { Context } from '../context'
import { time } from '../pages/page'
import { listSnapshots } from '../snapshots/snapshots'
import type { Html } from '../storefront/layout'

const STEPS = [
  ['An hour', 3600],
  ['A day', 86_400],
  ['A week', 7 * 86_400],
] as const

/** Time and state in the hands of a person; programs have the control API. */
export function stateForms({ state, config }: Context): Html {
  const { now, offsetS, isFrozen } = state.clock.reading()
  const isReal = offsetS === 0 && !isFrozen
  return html`<h2 id="clock">Time</h2>
    <p>
      The clock shows ${time(now.toISOString())}${isFrozen ? ', and time stands still' : ''}${isReal ? ', as everywhere' : ''}.
      Tokens, retries of webhooks and scheduled mails follow this clock; what became due happens at once.
    </p>
    <form class="bar" method="post" action="/clock">
      ${STEPS.map(([label, seconds]) => html`<button name="forwardS" value="${seconds}">${label} later</button>`)}
      <button class="quiet" name="set" value="${isFrozen ? 'run' : 'freeze'}">${isFrozen ? 'Let time go on' : 'Stop time'}</button>
      ${isReal ? '' : html`<button class="quiet" name="set" value="real">Back to real time</button>`}
    </form>
    <h2 id="state">State</h2>
    <p>A snapshot keeps everything as it is now, time included; restoring one makes it so again.</p>
    <form class="bar" method="post" action="/snapshots">
      <label for="snapshot-name">Name</label>
      <input id="snapshot-name" name="name" type="search" required maxlength="64" pattern="[A-Za-z0-9][A-Za-z0-9_\\-]*" placeholder="before-checkout" autocomplete="off" />
      <button>Take a snapshot</button>
    </form>
    ${listSnapshots(config.stateDir).map(
      ({ name, takenAt }) => html`<form class="bar" method="post" action="/snapshots/${name}/restore">
        <button class="quiet">Restore ${name}</button> <span>taken ${time(takenAt)}</span>
      </form>`,
    )}
    <form class="bar" method="post" action="/reset"><button class="bad">Forget everything</button></form>`
}
