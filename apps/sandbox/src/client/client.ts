import type { z } from 'zod'
import type { Operations } from '../control/operations'
import { faultOf, SandboxError } from './sandbox-error'

/** One method for each operation of the control API; all of them stand at `/sandbox`. */
export type SandboxClient = {
  [Name in keyof Operations]: Method<z.input<Operations[Name]['input']>, z.output<Operations[Name]['answer']>>
}

type Method<Input, Answer> =
  Record<never, never> extends Input ? (input?: Input) => Promise<Answer> : (input: Input) => Promise<Answer>

type Route = { method: string; path: string; inPath: string[]; inQuery: string[] }
type Document = {
  paths: Record<string, Record<string, { operationId: string; parameters?: { in: string; name: string }[] }>>
}
type Ask = (path: string, init?: RequestInit) => Promise<unknown>

/**
 * A client of the control API of the sandbox at this address. It learns the routes from the sandbox's own OpenAPI document
 * when it is first used. Needs nothing but `fetch`, so it runs in Node, browsers and workers.
 *
 * @throws SandboxError, from each method, saying what is wrong and what to do
 * @param url for example `http://localhost:4000`
 */
export function openClient(url: string): SandboxClient {
  const ask: Ask = (path, init) => answerOf(new URL(`/sandbox${path}`, url), init)
  let routes: Promise<Map<string, Route>> | null = null
  const learned = () => {
    routes ??= learnRoutes(ask).catch((error: unknown) => {
      routes = null
      throw error
    })
    return routes
  }
  const call = async (name: string, input: Record<string, unknown>) => {
    const route = (await learned()).get(name)
    if (!route) throw new TypeError(`This sandbox has no operation ${name}.`)
    return send(ask, route, input)
  }
  return new Proxy({} as SandboxClient, {
    // A client that is awaited by mistake must not look like a promise.
    get: (_, name) =>
      typeof name !== 'string' || name === 'then'
        ? undefined
        : (input: Record<string, unknown> = {}) => call(name, input),
  })
}

async function learnRoutes(ask: Ask): Promise<Map<string, Route>> {
  const { paths } = (await ask('/openapi.json')) as Document
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, parameters = [] }]) => {
      const namesIn = (place: string) => parameters.filter((one) => one.in === place).map(({ name }) => name)
      return [operationId, { method, path, inPath: namesIn('path'), inQuery: namesIn('query') }] as const
    }),
  )
  return new Map(routes)
}

function send(ask: Ask, { method, path, inPath, inQuery }: Route, input: Record<string, unknown>) {
  const placed = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(input[name])))
  const query = new URLSearchParams(
    inQuery.filter((name) => input[name] !== undefined).map((name) => [name, String(input[name])]),
  )
  const elsewhere = new Set([...inPath, ...inQuery])
  const body = Object.fromEntries(Object.entries(input).filter(([name]) => !elsewhere.has(name)))
  const hasBody = method === 'post' || method === 'patch'
  return ask(`${placed}${query.size > 0 ? `?${query}` : ''}`, {
    method: method.toUpperCase(),
    ...(hasBody && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })
}

async function answerOf(url: URL, init?: RequestInit): Promise<unknown> {
  const response = await fetch(url, init).catch((error: unknown) => {
    throw new SandboxError({
      status: 0,
      code: 'unreachable',
      message: `No sandbox answers at ${url.origin}.`,
      todo: 'Start it, or give the address that it printed.',
      cause: error,
    })
  })
  if (!response.ok) throw await faultOf(response)
  return response.json()
}
