import type { RequestListener, Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type Express, type RequestHandler, type Response } from 'express'
import type { Platform } from '../app/platform/platform.server'
import { explainFailures, refuseWithoutDatabase } from './outage'
import { logRequests } from './request-log'
import { openWatching } from './watching'

type Options = {
  platform: Platform
  server: Server
  databaseIsThere: () => Promise<boolean>
  development: boolean
}

/** Everything a person looks at: static assets and the Remix pages. */
export async function openPages({
  platform,
  server,
  databaseIsThere,
  development,
}: Options): Promise<RequestListener> {
  const app = express()
  app.disable('x-powered-by')
  // Behind Shopify's proxy, a tunnel or a load balancer: the public address is what they say it is.
  app.set('trust proxy', true)
  app.use(logRequests(platform.log))
  app.use(compression())
  const build = development ? await developmentBuild(app, server) : await productionBuild(app)
  app.use(refuseWithoutDatabase(databaseIsThere))
  app.use(explainFailures(databaseIsThere))
  const { watch, contextOf } = openWatching(platform)
  app.use(watch)
  app.use('/apps', vouchForProxiedForms)
  app.all(
    '*',
    createRequestHandler({
      build,
      mode: development ? 'development' : 'production',
      getLoadContext: (request) => ({ ...contextOf(request), ofRequest: {} }),
    }),
  )
  return app
}

/**
 * Remix refuses a form whose `Origin` is not this host. A form that came through Shopify's app proxy has the store's,
 * rightly: its proof is Shopify's signature and the signed token in the form.
 */
const vouchForProxiedForms: RequestHandler = (request, _response, next) => {
  delete request.headers.origin
  next()
}

const folder = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** Portal pages live under the store's address and take their assets from here. */
const setHeaders = (response: Response) => response.setHeader('Access-Control-Allow-Origin', '*')

async function productionBuild(app: Express): Promise<ServerBuild> {
  // Names in assets/ carry a hash of their content.
  const assets = express.static(folder('build/client/assets'), { immutable: true, maxAge: '1y', setHeaders })
  app.use('/assets', assets)
  app.use(express.static(folder('build/client'), { maxAge: '1h', index: false, setHeaders }))
  return import(new URL('../build/server/index.js', import.meta.url).href)
}

/** Vite compiles on request and reloads the browser, over the same port. */
async function developmentBuild(app: Express, server: Server) {
  const { createServer } = await import('vite')
  const vite = await createServer({
    root: folder('.'),
    server: { middlewareMode: { server }, hmr: { server }, allowedHosts: true, cors: true },
  })
  app.use(vite.middlewares)
  // Vite cannot know what a virtual module exports.
  return () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>
}
