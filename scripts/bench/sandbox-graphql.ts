import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort, freePortBase } from '@souk/testing/free-port'
import { ROOT } from '../root'
import { launchNode } from '../stack/node-process'
import type { Bench, BenchResult } from './bench'
import { median, percentile } from './median'
import { type Closing, onDisk } from './on-disk'
import { type Answered, ask, askAllTheTime, type Client } from './sandbox-graphql/clients'
import { fillShop, makeShops } from './sandbox-graphql/shops'

const ROUNDS = 5
const ROUND_MS = 3_000
const WARM_UP_MS = 1_000
const CLIENTS = 20
const API_KEY = 'bench-key'
const QUERY =
  'query Teas($first: Int!) { shop { name } metaobjects(type: "tea", first: $first) { nodes { id handle displayName } } }'
const body = { query: QUERY, variables: { first: 3 } }

/** Half of what graphql-js does alone; memory with two schema versions stays under 400 MB; ready in 3 s, on fresh data. */
const GOALS = { ofBare: 0.5, megabytesBelow400: 0, readyMsBelow3000: 0 }

export const bench: Bench = {
  name: 'sandbox-graphql',
  describe:
    'the sandbox’s Admin API, 20 clients at once, against graphql-js (parse, validate, execute) on the same schema behind the same kind of server',
  run: () => onDisk(measure),
}

async function measure(stateDir: string, closing: Closing): Promise<BenchResult> {
  const logsDir = join(stateDir, 'logs')
  const clients = makeShops(stateDir, { count: CLIENTS, apiKey: API_KEY })
  const base = await freePortBase()
  const startedAt = performance.now()
  const sandbox = await launchNode({
    name: 'sandbox',
    cwd: ROOT,
    entry: join(ROOT, 'apps/sandbox/src/main.ts'),
    imports: [],
    env: {
      ...process.env,
      SOUK_PORT_BASE: String(base),
      SANDBOX_STATE_DIR: stateDir,
      SHOPIFY_API_KEY: API_KEY,
      SHOPIFY_API_SECRET: 'bench-secret',
    },
    logFile: join(logsDir, 'sandbox.log'),
  })
  const readyMs = performance.now() - startedAt
  closing.push(() => sandbox.stop())
  const barePort = await freePort()
  const bare = await launchNode({
    name: 'bare',
    cwd: ROOT,
    entry: join(ROOT, 'apps/sandbox/src/test-support/bare-graphql-server.ts'),
    imports: [],
    env: { ...process.env, PORT: String(barePort), CA_DIR: join(stateDir, 'bare-ca') },
    logFile: join(logsDir, 'bare.log'),
  })
  closing.push(() => bare.stop())

  const port = base + 443
  for (const client of clients) await fillShop(port, client)
  const rounds = await interleave({ sandbox: port, bare: barePort }, clients)
  const [first] = clients
  const inProcess = first ? await askInProcess(barePort, first) : Number.NaN
  const megabytes = first ? await memoryWithTwoVersions(sandbox.pid, port, first) : Number.NaN
  return summarise(rounds, { inProcess, megabytes, readyMs })
}

type Rounds = Record<'sandbox' | 'bare', Answered[]>

/** One after the other, round by round, so that a busy moment of the machine meets both alike. */
async function interleave(ports: Record<keyof Rounds, number>, clients: Client[]): Promise<Rounds> {
  const rounds: Rounds = { sandbox: [], bare: [] }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of ['bare', 'sandbox'] as const) {
      const run = (durationMs: number) =>
        askAllTheTime({ port: ports[name], clients, body, durationMs, isRight })
      await run(WARM_UP_MS)
      rounds[name].push(await run(ROUND_MS))
    }
  }
  return rounds
}

const isRight = (answer: string): boolean =>
  answer.includes('"name":"Tea House"') && answer.includes('"displayName":"Tea 3"')

async function askInProcess(port: number, client: Client): Promise<number> {
  const answer: unknown = JSON.parse(await ask(port, client, { ...body, forMs: ROUND_MS }))
  return typeof answer === 'object' && answer !== null && 'perSecond' in answer
    ? Number(answer.perSecond)
    : Number.NaN
}

/** 2026-07 has been answering all the time; 2026-10 joins it. */
async function memoryWithTwoVersions(pid: number, port: number, client: Client): Promise<number> {
  await ask(port, { ...client, version: '2026-10' }, body)
  const [, kilobytes = ''] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kilobytes) / 1024
}

function summarise(
  rounds: Rounds,
  { inProcess, megabytes, readyMs }: { inProcess: number; megabytes: number; readyMs: number },
): BenchResult {
  const rate = (name: keyof Rounds) => median(rounds[name].map(({ perSecond }) => perSecond))
  const p99 = (name: keyof Rounds) =>
    median(rounds[name].map(({ latenciesMs }) => percentile(latenciesMs, 0.99)))
  const pairs = rounds.sandbox.map(
    ({ perSecond }, round) => perSecond / (rounds.bare[round]?.perSecond ?? Number.NaN),
  )
  return {
    settings: {
      rounds: ROUNDS,
      roundMs: ROUND_MS,
      clients: CLIENTS,
      query: QUERY,
      bare: 'parse, validate and execute by graphql-js for each request, same schema, same TLS server, data in memory',
      sandbox: 'token, scopes, cost, bucket and data from SQLite (synchronous writes) as in use',
      processes: 'each server its own, the load in this one',
    },
    figures: {
      barePerSecond: rate('bare'),
      sandboxPerSecond: rate('sandbox'),
      inProcessPerSecond: inProcess,
      bareP99Ms: p99('bare'),
      sandboxP99Ms: p99('sandbox'),
      sandboxReadyMs: readyMs,
      sandboxMegabytes: megabytes,
      megabytesBelow400: 400 - megabytes,
      readyMsBelow3000: 3_000 - readyMs,
    },
    ratios: { ofBare: median(pairs), ofInProcess: rate('sandbox') / inProcess },
    goals: GOALS,
  }
}
