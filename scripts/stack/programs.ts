import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Mode, marketEnv, sandboxEnv } from './environment'
import type { NodeProgram } from './node-process'
import type { Ports } from './ports'
import { appSecrets } from './secrets'

export type Programs = Record<'sandbox' | 'market' | 'worker' | 'seed', NodeProgram>

/** Our own programs, with all they are told. */
export function programsOf(options: {
  root: string
  stateDir: string
  logsDir: string
  ports: Ports
  databaseUrl: string
  mode: Mode
}): Programs {
  const { root, logsDir } = options
  const told = { ...options, secrets: appSecrets(options.stateDir) }
  const env = marketEnv(told)
  const program = (name: string, cwd: string, entry: string) => ({
    name,
    cwd: join(root, cwd),
    entry: join(root, entry),
    logFile: join(logsDir, `${name}.log`),
  })
  // The market app does not know that the sandbox exists: this leads its connections there.
  const imports = [pathToFileURL(join(root, 'apps/sandbox/preload.mjs')).href]
  return {
    sandbox: { ...program('sandbox', '.', 'apps/sandbox/src/main.ts'), imports: [], env: sandboxEnv(told) },
    market: { ...program('market', 'apps/market', 'apps/market/server.ts'), imports, env },
    worker: { ...program('worker', 'apps/market', 'apps/market/worker.ts'), imports, env },
    seed: {
      ...program('seed', '.', 'prisma/seed.ts'),
      imports: [],
      env: { ...process.env, SOUK_PORT_BASE: String(options.ports.sandbox) },
    },
  }
}
