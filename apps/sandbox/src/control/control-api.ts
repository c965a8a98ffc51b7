import { type Context as Call, Hono } from 'hono'
import type { Context } from '../context'
import { ControlFault } from './fault'
import { operationsOf } from './operations'
import { operationsPage } from './operations-page'
import { readBody } from './read-body'
import { snapshotFileRoutes } from './snapshot-files'

/**
 * `/sandbox/*`: what tests, scripts and people steer the sandbox with. Each operation is declared once, under
 * `operations/`. Answers are JSON; a body may be JSON or a form.
 */
export function controlApi(context: Context): Hono {
  const app = new Hono().basePath('/sandbox')
  const operations = operationsOf(context)
  // Its generator is large, and whoever starts the sandbox seldom reads the document.
  const document = async () => (await import('./openapi')).openApiDocument(operations, context.urls.local)

  app.get('/', async (call) => call.html(operationsPage(await document())))
  app.get('/openapi.json', async (call) => call.json(await document()))
  for (const { method, path, status, ask } of Object.values(operations)) {
    app.on(method, path.replaceAll(/\{(\w+)\}/g, ':$1'), async (call) =>
      call.json(await ask(await inputOf(call)), status),
    )
  }
  snapshotFileRoutes(app, context.config.stateDir)
  app.notFound((call) =>
    answerFault(call, new ControlFault('no-such-address', `${call.req.path} leads nowhere.`)),
  )
  app.onError((error, call) => {
    if (error instanceof ControlFault) return answerFault(call, error)
    throw error
  })
  return app
}

const answerFault = (call: Call, fault: ControlFault) => call.json(fault.body, fault.status)

async function inputOf(call: Call): Promise<unknown> {
  const body = await readBody(call)
  return { ...call.req.query(), ...body, ...call.req.param() }
}
