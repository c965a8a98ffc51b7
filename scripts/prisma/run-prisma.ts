import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ENGINE = fileURLToPath(new URL('./schema-engine.mjs', import.meta.url))

/** Starts Prisma's own CLI in `root`, with our stand-in for the schema engine. */
export function spawnPrisma(
  args: string[],
  options: { root: string; databaseUrl?: string; stdio: StdioOptions },
): ChildProcess {
  const cli = join(
    dirname(createRequire(import.meta.url).resolve('prisma/package.json')),
    'build',
    'index.js',
  )
  return spawn(process.execPath, [cli, ...args], {
    cwd: options.root,
    stdio: options.stdio,
    env: {
      ...process.env,
      ...(options.databaseUrl && { DATABASE_URL: options.databaseUrl }),
      // The engine's first line asks for `node`: this one, whatever else the machine has.
      PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
      PRISMA_SCHEMA_ENGINE_BINARY: ENGINE,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  })
}
