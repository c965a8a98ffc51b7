import { randomUUID } from 'node:crypto'
import { apiClientId, type SandboxConfig } from '../config'
import { openBucket } from '../graphql/bucket'
import type { Engine } from '../graphql/engine'
import { executeUnpriced, runGraphQL } from '../graphql/execute'
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
    const context = contextOf({ state, config, shop, caller, version })
    const how = takeFailure(state)
    if (how) return failedAnswer(how, bucketOf(context))
    const body = runGraphQL(engine, { ...asked, explainsCost }, context)
    return Response.json(body, {
      headers: { 'x-shopify-api-version': version, 'x-request-id': randomUUID() },
    })
  }
}

function contextOf(asked: Omit<Context, 'nodeOf' | 'schema' | 'execute'>): Context {
  const context: Context = {
    ...asked,
    nodeOf: (id) => nodeOf(context, id),
    schema: () => adminSchemas.read(asked.version).schema,
    execute: (document, variables) => executeUnpriced(engine, { document, variables }, context),
  }
  return context
}

/** As if the app asked, for what it has asked to be done later; null when it is not installed any more. */
export function contextOfApp(
  { state, config }: { state: State; config: SandboxConfig },
  { shop: domain, apiKey, version }: { shop: string; apiKey: string; version: string },
): Context | null {
  const shop = findShop(state, domain)
  const installed = findInstalledApp(state, { shop: domain, apiKey })
  if (!shop || !installed) return null
  const caller = {
    ...{ apiKey, appId: apiClientId(apiKey), userId: null },
    ...{ installationId: installed.id, scopes: installed.scopes },
  }
  return contextOf({ state, config, shop, caller, version })
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
