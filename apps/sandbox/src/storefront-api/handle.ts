import { randomUUID } from 'node:crypto'
import { apiClientId, type SandboxConfig } from '../config'
import type { Engine } from '../graphql/engine'
import { runGraphQL } from '../graphql/execute'
import { readRequest } from '../graphql/read-request'
import { findShop } from '../shops'
import type { State } from '../state'
import { demandScope } from './access'
import type { StorefrontContext } from './context'
import { findStorefrontCaller } from './find-caller'
import { storefrontRoots } from './roots'
import { storefrontSchemas } from './schema'

const engine: Engine<StorefrontContext> = {
  read: storefrontSchemas.read,
  roots: storefrontRoots,
  guard: demandScope,
  // The Storefront API counts nothing.
  bucket: () => null,
}

const PATH = /^\/api\/(?:([^/]+)\/)?graphql(?:\.json)?$/

/** Whether the Storefront API answers here, and not the Admin API or a page. */
export const isStorefrontPath = (pathname: string): boolean => PATH.test(pathname)

/** A page of any site may ask. Source: the answers of a real store, read in a browser. */
const CROSS_ORIGIN = { 'access-control-allow-origin': '*' }

/** `POST https://<shop>.myshopify.com/api/<version>/graphql.json`: what shoppers may see, for browsers and servers. */
export function storefrontApi(
  state: State,
  config: SandboxConfig,
): (request: Request, domain: string) => Promise<Response> {
  return async function answer(request, domain) {
    if (request.method === 'OPTIONS') return preflight(request)
    const path = PATH.exec(new URL(request.url).pathname)
    const version = path && storefrontSchemas.answering(path[1] ?? storefrontSchemas.versions[0] ?? '')
    const shop = findShop(state, domain)
    if (!shop || !version || request.method !== 'POST') return respond({ errors: 'Not Found' }, 404)
    const caller = findStorefrontCaller(state, { shop: shop.domain, headers: request.headers })
    if (!caller) return respond(UNAUTHORISED, 401)
    const asked = await readRequest(request)
    if ('errors' in asked) return respond({ errors: asked.errors }, 400)
    const appId = apiClientId(caller.apiKey ?? config.app.apiKey)
    const body = runGraphQL(engine, asked, { state, shop, appId, caller, version })
    return respond(body, 200, { 'x-shopify-api-version': version, 'x-request-id': randomUUID() })
  }
}

const UNAUTHORISED = { errors: [{ message: '', extensions: { code: 'UNAUTHORIZED' } }] }

const respond = (body: object, status: number, headers: Record<string, string> = {}): Response =>
  Response.json(body, { status, headers: { ...CROSS_ORIGIN, ...headers } })

const preflight = (request: Request): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...CROSS_ORIGIN,
      'access-control-allow-methods': 'POST, OPTIONS',
      'access-control-allow-headers': request.headers.get('access-control-request-headers') ?? '*',
      'access-control-max-age': '7200',
    },
  })
