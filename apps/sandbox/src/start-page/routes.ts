import { Hono } from 'hono'
import { html } from 'hono/html'
import { z } from 'zod'
import type { Context } from '../context'
import { ControlFault } from '../control/fault'
import { clockOperations } from '../control/operations/clock'
import { stateOperations } from '../control/operations/state'
import { sandboxPage } from '../pages/page'
import { startPage } from './start-page'

const clockForm = z.union([
  z.object({ forwardS: z.coerce.number() }),
  z.object({ set: z.enum(['freeze', 'run', 'real']) }),
])

/** `/`, and what its buttons do: operations of the control API that lead back to the page. */
export function startPageRoutes(context: Context): Hono {
  const routes = new Hono()
  const { moveClock, resetClock } = clockOperations(context)
  const { takeSnapshot, restoreSnapshot, reset } = stateOperations(context)

  routes.get('/', (call) => call.html(startPage(context)))
  routes.post('/clock', async (call) => {
    const form = clockForm.parse(await call.req.parseBody())
    if ('forwardS' in form) await moveClock.ask(form)
    else if (form.set === 'real') await resetClock.ask({})
    else await moveClock.ask({ isFrozen: form.set === 'freeze' })
    return call.redirect('/#clock', 303)
  })
  routes.post('/snapshots', async (call) => {
    await takeSnapshot.ask(await call.req.parseBody())
    return call.redirect('/#state', 303)
  })
  routes.post('/snapshots/:name/restore', async (call) => {
    await restoreSnapshot.ask(call.req.param())
    return call.redirect('/#state', 303)
  })
  routes.post('/reset', async (call) => {
    await reset.ask({})
    return call.redirect('/', 303)
  })
  routes.onError((error, call) => {
    if (!(error instanceof ControlFault)) throw error
    const { message, todo } = error.body.error
    const content = html`<h1>That did not work</h1><p class="lead">${message}</p><p>${todo}</p><p><a class="button" href="/">Back to the start page</a></p>`
    return call.html(sandboxPage({ title: 'That did not work', path: '', content }), error.status)
  })
  return routes
}
