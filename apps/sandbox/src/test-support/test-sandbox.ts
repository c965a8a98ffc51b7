import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createServer as createSocketServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import type { TimeSource } from '../clock'
import { apiClientId, type SandboxApp } from '../config'
import { type Sandbox, startSandbox } from '../start-sandbox'

export const TEST_SHOP = 'aurora-market.myshopify.com'

export type Received = {
  method: string
  path: string
  query: string
  headers: IncomingHttpHeaders
  body: Buffer
}
type Reply = { status?: number; headers?: Record<string, string>; body?: string }
type Answer = Reply | null | ((request: Received) => Reply)
export type TestSandbox = Sandbox & {
  app: SandboxApp
  stateDir: string
  /** What the app was sent, oldest first. */
  received: Received[]
  /** What the app answers from now on, or how it does; null is no answer at all. */
  answerWith: (answer: Answer) => void
}

/** A sandbox of this test file's own with an app that writes down what it is sent. All of it is gone after the tests. */
export async function testSandbox(
  options: { clock?: TimeSource; app?: Partial<SandboxApp>; appProxyTimeoutMs?: number } = {},
): Promise<TestSandbox> {
  const { appProxyTimeoutMs } = options
  const received: Received[] = []
  let answer: Answer = {}
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { pathname: path, search: query } = new URL(request.url ?? '/', 'http://app')
      const { method = '', headers } = request
      const asked = { method, path, query, headers, body: Buffer.concat(chunks) }
      received.push(asked)
      const reply = typeof answer === 'function' ? answer(asked) : answer
      if (!reply) return
      response.writeHead(reply.status ?? 200, { 'content-type': 'text/plain', ...reply.headers })
      response.end(reply.body ?? 'ok')
    })
  })
  const appPort = await listening(server)
  const portBase = await freePortBase()
  const stateDir = mkdtempSync(join(tmpdir(), 'souk-sandbox-'))
  const app = { ...appAt({ appPort, portBase }), ...options.app }
  const sandbox = await startSandbox(
    { portBase, stateDir, app, ...(appProxyTimeoutMs && { appProxyTimeoutMs }) },
    options.clock,
  )
  afterAll(async () => {
    await sandbox.close()
    server.closeAllConnections()
    server.close()
    rmSync(stateDir, { recursive: true, force: true })
  })
  const answerWith = (next: Answer) => {
    answer = next
  }
  return { ...sandbox, app, stateDir, received, answerWith }
}

export function appAt({ appPort, portBase }: { appPort: number; portBase: number }): SandboxApp {
  const applicationUrl = `http://souk.localhost:${portBase}`
  return {
    id: apiClientId('test-key'),
    handle: 'souk',
    name: 'Souk',
    apiKey: 'test-key',
    apiSecret: 'test-secret',
    previousApiSecret: null,
    origin: `http://127.0.0.1:${appPort}`,
    applicationUrl,
    embedded: true,
    scopes: ['write_files', 'write_metaobjects'],
    optionalScopes: [],
    usesLegacyInstall: false,
    redirectUrls: [`${applicationUrl}/auth/callback`],
    webhooks: {
      apiVersion: '2026-07',
      subscriptions: [
        { topics: ['app/uninstalled', 'app/scopes_update'], complianceTopics: [], uri: '/webhooks' },
        { topics: [], complianceTopics: ['customers/redact'], uri: '/webhooks' },
      ],
    },
    appProxy: { url: `${applicationUrl}/apps/souk`, prefix: 'apps', subpath: 'souk' },
    definitions: { metaobjects: [], metafields: [] },
  }
}

const listening = (server: ReturnType<typeof createServer>) =>
  new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(portOf(server.address())))
  })

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return address.port
}

async function freePortBase(): Promise<number> {
  for (;;) {
    const base = 20_000 + Math.floor(Math.random() * 20_000)
    if ((await isFree(base)) && (await isFree(base + 443))) return base
  }
}

const isFree = (port: number) =>
  new Promise<boolean>((resolve) => {
    const probe = createSocketServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
