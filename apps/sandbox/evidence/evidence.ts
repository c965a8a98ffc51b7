/**
 * One fact about Shopify: what was asked and what came back, in our own words and with our own sample data.
 * `recorded`: a public record of a real answer. `documented`: Shopify's documentation or schema. `library`: what
 * Shopify's own library sends or expects. `assumed`: nobody told us; listed in the sandbox's README.
 */
export type Evidence = {
  id: string
  says: string
  status: 'recorded' | 'documented' | 'library' | 'assumed'
  /** Repository and path, page and address, or library file; what the assumption rests on when it is assumed. */
  source: string
  /** The access scopes the shop granted to both apps; without it, all that Souk asks for. */
  scopes?: string[]
  /** What the app's configuration declares besides: a part of its `shopify.app.toml`. */
  toml?: string
  before?: Step[]
  ask: Step
  answer: { status?: number; headers?: Facts; body?: Facts }
}

/**
 * What the answer must contain: every named property, arrays in full, texts exactly or by pattern. `ABSENT` says that
 * a property is not there.
 */
export type Facts =
  | string
  | number
  | boolean
  | null
  | RegExp
  | typeof ABSENT
  | Facts[]
  | { [name: string]: Facts }
export const ABSENT = Symbol('absent')

/** `{{name.path}}` in any text of a step stands for a part of an answer that an earlier step kept under `name`. */
export type Step = (
  | GraphQLStep
  | HttpStep
  | { waitS: number }
  | { uninstall: true }
  | { grant: string[] }
  | { foreign: true }
  | { rotate: true }
  | { revokeSecret: true }
  /** Not Shopify's: a switch of the sandbox that brings about what a test cannot wait for. */
  | { switchApi: { failNext?: { times: number; how: '500' | 'internal' }; mostEntries?: number } }
) & { keep?: string }

export type GraphQLStep = {
  document: string
  variables?: Record<string, unknown>
  operationName?: string
  /** Which app asks: the one under development, or another one in the same shop. */
  app?: 'souk' | 'neighbour'
  version?: string
}

export type HttpStep = {
  method: string
  url: string
  headers?: Record<string, string>
  /** Sent as JSON, as a form (`multipart` when it has a file) or as it is. */
  json?: unknown
  form?: Record<string, string>
  /** In a form, the file's part; alone, the body. */
  file?: { bytes: string; type: string; name: string }
  text?: string
}

/** The best public record of what the Admin API answers. */
export const capture = (path: string): string =>
  `airhorns/shopify-draft-proxy, fixtures/conformance/harry-test-heelo.myshopify.com/${path}`
