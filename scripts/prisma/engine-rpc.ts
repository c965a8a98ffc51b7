import { createInterface } from 'node:readline'
import { createDatabase } from './connection'
import { openWasmEngine, type WasmEngine } from './wasm-engine'

type Options = { datamodels: string[]; url: string | undefined }
type Request = { id: number; method?: string; params?: unknown }

/** Methods of the protocol that the WASM engine has under the same name. */
const SAME_NAME = [
  'applyMigrations',
  'createMigration',
  'dbExecute',
  'devDiagnostic',
  'diagnoseMigrationHistory',
  'diff',
  'ensureConnectionValidity',
  'evaluateDataLoss',
  'introspect',
  'markMigrationApplied',
  'markMigrationRolledBack',
  'reset',
  'schemaPush',
] as const

/** `KnownError` in prisma-engines: what the CLI shows as an error of the user's, with its code. */
const SERVER_ERROR = 4466

/** Answers JSON-RPC requests, one per line, until stdin ends. */
export async function serveRpc({ datamodels, url = '' }: Options): Promise<void> {
  let engine: Promise<WasmEngine> | undefined
  for await (const line of createInterface({ input: process.stdin })) {
    const request: Request | null = line.trim() ? JSON.parse(line) : null
    if (!request?.method) continue
    try {
      if (request.method !== 'createDatabase') engine ??= openWasmEngine({ datamodels, url })
      const result = engine ? await call(await engine, request) : { databaseName: await createDatabase(url) }
      send({ id: request.id, result: result ?? null })
    } catch (error) {
      send({ id: request.id, error: describe(error) })
    }
  }
  // Otherwise the engine's pool would keep the process alive until its connection idles out.
  process.exit(0)
}

async function call(engine: WasmEngine, { method, params }: Request): Promise<unknown> {
  if (method === 'getDatabaseVersion') return engine.version()
  const name = SAME_NAME.find((known) => known === method)
  if (!name) throw new Error(`The schema engine has no method ${method}`)
  const result = await Reflect.apply(engine[name], engine, [params])
  // The native engine prints a diff through the CLI rather than returning it.
  if (name === 'diff' && result?.stdout)
    send({ id: PRINT_ID, method: 'print', params: { content: result.stdout } })
  return result
}

/** Ids of the CLI count from one; ours must not meet them. */
const PRINT_ID = 1_000_000_000

function describe(error: unknown) {
  const message = error instanceof Error ? error.message : String(error)
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const known = /^P\d{4}$/.test(code) ? { error_code: code } : {}
  const data = { is_panic: error instanceof WebAssembly.RuntimeError, message, ...known }
  return { code: SERVER_ERROR, message, data }
}

function send(message: object): void {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
}
