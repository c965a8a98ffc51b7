import { join } from 'node:path'
import { freePort, freePortBase } from '@souk/testing/free-port'
import { openPostgres } from '../postgres'
import { runOnce } from '../prisma/connection'
import { migrateDeploy } from '../prisma/migrate'
import { ROOT } from '../root'
import { build } from '../stack/build'
import { launchNode } from '../stack/node-process'
import { portsOf } from '../stack/ports'
import { programsOf } from '../stack/programs'
import type { Bench, BenchResult } from './bench'
import { median, percentile } from './median'
import { type Closing, onDisk } from './on-disk'
import { type LoadResult, load, type SignedBody } from './webhook-ingest/load'
import { orderBody, signatureOf } from './webhook-ingest/order-body'

const ROUNDS = 5
const ROUND_MS = 4_000
const WARM_UP_MS = 1_500
const CONNECTIONS = 64
const BODY_BYTES = 11 * 1024
const DIFFERENT_BODIES = 64

/** 35 % of the bare server's rate. */
const GOAL = { ofBare: 0.35 }

export const bench: Bench = {
  name: 'webhook-ingest',
  describe:
    'webhooks verified and stored by the market app, against a bare node:http server that drains the body',
  run: async () => {
    await build({ root: ROOT })
    return onDisk(measure)
  },
}

async function measure(stateDir: string, closing: Closing): Promise<BenchResult> {
  const logsDir = join(stateDir, 'logs')
  const ports = portsOf(await freePortBase())
  const postgres = await openPostgres({
    stateDir,
    port: ports.postgres,
    logFile: join(logsDir, 'postgres.log'),
  })
  closing.push(() => postgres.stop())
  const databaseUrl = postgres.url('souk')
  await migrateDeploy({ root: ROOT, databaseUrl })

  const { market } = programsOf({ root: ROOT, stateDir, logsDir, ports, databaseUrl, mode: 'production' })
  const server = await launchNode({ ...market, imports: [] })
  closing.push(() => server.stop())
  const barePort = await freePort()
  const bare = await launchNode({
    name: 'bare',
    cwd: ROOT,
    entry: join(ROOT, 'scripts/bench/webhook-ingest/bare-server.ts'),
    imports: [],
    env: { ...market.env, PORT: String(barePort) },
    logFile: join(logsDir, 'bare.log'),
  })
  closing.push(() => bare.stop())

  const bodies = signedBodies(market.env.SHOPIFY_API_SECRET ?? '')
  const targets = {
    bare: { port: barePort, path: '/' },
    signed: { port: barePort, path: '/signed' },
    souk: { port: ports.market, path: '/webhooks' },
  }
  const rounds = await interleave(targets, bodies, databaseUrl)
  return summarise(rounds, await settingsOf(databaseUrl))
}

function signedBodies(secret: string): SignedBody[] {
  return Array.from({ length: DIFFERENT_BODIES }, () => {
    const body = orderBody(BODY_BYTES)
    return { body, signature: signatureOf(body, secret) }
  })
}

type Rounds<Name extends string> = Record<Name, LoadResult[]>
type Targets = Record<'bare' | 'signed' | 'souk', { port: number; path: string }>

/** One after another, round by round, so that a busy moment of the machine meets all of them alike. */
async function interleave(
  targets: Targets,
  bodies: SignedBody[],
  url: string,
): Promise<Rounds<keyof Targets>> {
  const rounds: Rounds<keyof Targets> = { bare: [], signed: [], souk: [] }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of ['bare', 'signed', 'souk'] as const) {
      const run = (durationMs: number) =>
        load({ ...targets[name], bodies, connections: CONNECTIONS, durationMs })
      await runOnce(url, 'truncate inbox.event, inbox.body')
      await runOnce(url, 'checkpoint')
      const warmUp = await run(WARM_UP_MS)
      const measured = await run(ROUND_MS)
      rounds[name].push(measured)
      if (name === 'souk') await assertStored(url, warmUp.answered + measured.answered)
    }
  }
  return rounds
}

/** A rate counts only if everything that was acknowledged is there. */
async function assertStored(url: string, acknowledged: number): Promise<void> {
  const [row] = await runOnce(
    url,
    `select count(*)::int as stored from inbox.event join inbox.body on body.event_id = event.id
     where length(body.body) = ${BODY_BYTES}`,
  )
  if (JSON.stringify(row) !== JSON.stringify({ stored: acknowledged })) {
    throw new Error(`Acknowledged ${acknowledged} webhooks, but found ${JSON.stringify(row)}.`)
  }
}

async function settingsOf(url: string): Promise<BenchResult['settings']> {
  const show = async (name: string) => {
    const [row] = await runOnce(url, `select current_setting('${name}') as value`)
    return typeof row === 'object' && row !== null && 'value' in row ? String(row.value) : ''
  }
  const names = ['server_version', 'fsync', 'synchronous_commit', 'full_page_writes']
  const shown = await Promise.all(names.map(async (name) => [name, await show(name)] as const))
  return {
    rounds: ROUNDS,
    roundMs: ROUND_MS,
    connections: CONNECTIONS,
    bodyBytes: BODY_BYTES,
    ...Object.fromEntries(shown),
    processes: 'each server its own, the load in this one; no worker',
  }
}

function summarise(rounds: Rounds<keyof Targets>, settings: BenchResult['settings']): BenchResult {
  const rate = (name: keyof Targets) => median(rounds[name].map(({ perSecond }) => perSecond))
  const p99 = (name: keyof Targets) =>
    median(rounds[name].map(({ latenciesMs }) => percentile(latenciesMs, 0.99)))
  const pairs = rounds.souk.map(
    ({ perSecond }, round) => perSecond / (rounds.bare[round]?.perSecond ?? Number.NaN),
  )
  return {
    settings,
    figures: {
      barePerSecond: rate('bare'),
      signedPerSecond: rate('signed'),
      soukPerSecond: rate('souk'),
      bareP99Ms: p99('bare'),
      soukP99Ms: p99('souk'),
      soukRefused: rounds.souk.reduce((sum, { refused }) => sum + refused, 0),
    },
    ratios: {
      ofBare: median(pairs),
      signedOfBare: rate('signed') / rate('bare'),
      p99OfBare: p99('souk') / p99('bare'),
    },
    goals: GOAL,
  }
}
