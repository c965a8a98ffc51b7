import { differences } from './differences'
import type { Evidence, GraphQLStep, HttpStep, Step } from './evidence'
import { openWorld, SHOP, type World } from './world'

type Answer = { status: number; headers: Record<string, string>; body: unknown }

/** Asks the sandbox what the evidence asked Shopify; answers where the two disagree. */
export async function runCase({ scopes, toml, before = [], ask, answer }: Evidence): Promise<string[]> {
  const world = await openWorld({ ...(scopes ? { scopes } : {}), ...(toml ? { toml } : {}) })
  const kept: Record<string, unknown> = {
    sessionToken: world.sessionToken,
    neighbourSessionToken: world.neighbourSessionToken,
    souk: world.config.app,
    tokens: world.tokens,
  }
  for (const step of before) await take(world, step, kept)
  const actual = await take(world, ask, kept)
  const body = answer.body === undefined ? [] : differences(actual?.body, answer.body)
  const headers = answer.headers === undefined ? [] : differences(actual?.headers, answer.headers, 'headers')
  return [...differences(actual?.status, answer.status ?? 200, 'status'), ...headers, ...body]
}

async function take(world: World, step: Step, kept: Record<string, unknown>): Promise<Answer | null> {
  if ('waitS' in step) {
    world.wait(step.waitS)
    return null
  }
  if ('uninstall' in step) {
    world.uninstall()
    return null
  }
  if ('grant' in step) {
    world.grant(step.grant)
    return null
  }
  if ('foreign' in step) {
    world.giveShopAway()
    return null
  }
  if ('rotate' in step) {
    kept.rotated = { secret: world.rotateSecret() }
    return null
  }
  if ('revokeSecret' in step) {
    world.revokeOldSecret()
    return null
  }
  if ('switchApi' in step) {
    world.switchApi(step.switchApi)
    return null
  }
  const filled = fill(step, kept)
  const response = await world.fetch(
    'document' in filled ? graphQLRequest(world, filled) : httpRequest(filled),
  )
  const text = await response.text()
  const body = bodyOf(text, response)
  if (step.keep) kept[step.keep] = body
  return { status: response.status, headers: Object.fromEntries(response.headers), body }
}

function bodyOf(text: string, response: Response): unknown {
  const type = response.headers.get('content-type') ?? ''
  if (type.startsWith('application/jsonl'))
    return text
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line))
  return type.startsWith('application/json') ? JSON.parse(text) : (redirectOf(response) ?? text)
}

/** A redirect has no body worth a look: its address and the parameters in it take the place. */
function redirectOf(response: Response): Record<string, string> | null {
  const location = response.headers.get('location')
  return location === null ? null : { location, ...Object.fromEntries(new URL(location).searchParams) }
}

function graphQLRequest(
  world: World,
  { document, variables, operationName, app = 'souk', version }: GraphQLStep,
): Request {
  return new Request(`https://${SHOP}/admin/api/${version ?? '2026-07'}/graphql.json`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-shopify-access-token': world.tokens[app] },
    body: JSON.stringify({ query: document, variables, operationName }),
  })
}

function httpRequest({ method, url, headers = {}, json, form, file, text }: HttpStep): Request {
  const part = file && new File([Buffer.from(file.bytes, 'base64')], file.name, { type: file.type })
  if (form && part) {
    const body = new FormData()
    for (const [name, value] of Object.entries(form)) body.append(name, value)
    body.append('file', part)
    return new Request(url, { method, headers, body })
  }
  if (json !== undefined) {
    return new Request(url, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(json),
    })
  }
  const body = form ? new URLSearchParams(form) : (part ?? text ?? null)
  return new Request(url, { method, headers, body })
}

/** Replaces `{{name.path}}` everywhere in a step. */
function fill<Value>(value: Value, kept: Record<string, unknown>): Value {
  const read = (path: string): unknown =>
    path
      .split('.')
      .reduce<unknown>((at, name) => (typeof at === 'object' && at ? Reflect.get(at, name) : undefined), kept)
  const insert = (text: string) =>
    text.replace(/\{\{(.+?)\}\}/g, (_, path: string) => {
      const found = read(path)
      if (found === undefined) throw new Error(`no earlier step kept ${path}`)
      return JSON.stringify(String(found)).slice(1, -1)
    })
  return JSON.parse(insert(JSON.stringify(value)))
}
