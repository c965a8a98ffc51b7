import { randomUUID } from 'node:crypto'
import { apiClientId, type SandboxConfig } from '../config'
import { openBucket } from '../graphql/bucket'
import type { Engine } from '../graphql/engine'
import { runGraphQL } from '../graphql/execute'
import { readRequest } from '../graphql/read-request'
import { findAccessToken } from '../oauth/tokens'
import { findInstalledApp, findShop } from '../shops'
import type { State } from '../state'
import { demandAccess } from './access'
import { takeFailure } from './api-switches'
import type { Context } from './context'
import { failedAnswer } from './fail'
import { nodeOf } from './node-fields'
import { roots } from './roots'
import { adminSchemas } from './schema'

const bucketOf = ({ state, shop, caller: { apiKey } }: Context) =>
  openBucket(state, { shop: shop.domain, apiKey, plan: shop.plan })

const engine: Engine<Context> = {
  read: adminSchemas.read,
  roots,
  guard: demandAccess,
  bucket: bucketOf,
}

const PATH = /^\/admin\/api\/(?:([^/]+)\/)?graphql\.json$/

/** `POST https://<shop>.myshopify.com/admin/api/<version>/graphql.json`; every other path answers 404. */
export function adminApi(state: State, config: SandboxConfig): (request: Request) => Promise<Response> {
  return async function answer(request) {
    const { hostname, pathname } = new URL(request.url)
    const path = PATH.exec(pathname)
    const version = path && adminSchemas.answering(path[1] ?? adminSchemas.versions[0] ?? '')
    const shop = findShop(state, hostname)
    if (!shop || !version || request.method !== 'POST') return failure(404, 'Not Found')
    const caller = findCaller(state, {
      shop: shop.domain,
      token: request.headers.get('x-shopify-access-token') ?? '',
    })
    if (!caller) {
      return failure(401, '[API] Invalid API key or access token (unrecognized login or wrong password)')
    }
    const asked = await readRequest(request)
    if ('errors' in asked) return failure(400, asked.errors)
    const explainsCost = request.headers.get('shopify-graphql-cost-debug') === '1'
    const context: Context = { state, config, shop, caller, version, nodeOf: (id) => nodeOf(context, id) }
    const how = takeFailure(state)
    if (how) return failedAnswer(how, bucketOf(context))
    const body = runGraphQL(engine, { ...asked, explainsCost }, context)
    return Response.json(body, {
      headers: { 'x-shopify-api-version': version, 'x-request-id': randomUUID() },
    })
  }
}

function findCaller(
  state: State,
  { shop, token }: { shop: string; token: string },
): Context['caller'] | null {
  const grant = findAccessToken(state, { shop, token })
  const installed = grant && findInstalledApp(state, { shop, apiKey: grant.apiKey })
  if (!grant || !installed) return null
  return {
    ...grant,
    appId: apiClientId(grant.apiKey),
    installationId: installed.id,
    scopes: installed.scopes,
  }
}

const failure = (status: number, errors: string | Record<string, string>): Response =>
  Response.json({ errors }, { status })
