import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateClient } from '../prisma/migrate'
import { runLogged } from '../process/run-logged'

type Options = { root: string; signal?: AbortSignal }

/** Everything that is made from other files: Prisma's client, types of GraphQL documents. */
export async function generate({ root, signal }: Options): Promise<void> {
  await generatePrisma(root)
  await turbo(['generate'], { root, signal, what: 'Generating code' })
}

/** The production build; turbo skips what did not change. The sandbox's example app is none of Souk's. */
export async function build({ root, signal }: Options): Promise<void> {
  await generatePrisma(root)
  await turbo(['generate', 'build', `--filter=!${EXAMPLE_APP}`], { root, signal, what: 'The build' })
}

const EXAMPLE_APP = '@souk/example-app'

export const buildExampleApp = ({ root, signal }: Options): Promise<void> =>
  turbo(['build', `--filter=${EXAMPLE_APP}`], { root, signal, what: 'The build of the example app' })

function turbo(
  tasks: string[],
  { root, signal, what }: { root: string; signal: AbortSignal | undefined; what: string },
) {
  return runLogged(
    [join(root, 'node_modules', '.bin', 'turbo'), 'run', ...tasks, '--ui=stream', '--no-color'],
    {
      what,
      cwd: root,
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', NODE_ENV: 'production' },
      logFile: join(root, '.souk', 'logs', 'build.log'),
      signal,
    },
  )
}

/** The client is written into node_modules, which turbo does not keep, so its own stamp says what it was made from. */
async function generatePrisma(root: string): Promise<void> {
  const stamp = join(root, 'node_modules', '.souk-prisma')
  const wanted = schemaFingerprint(root)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  await generateClient(root)
  writeFileSync(stamp, wanted)
}

function schemaFingerprint(root: string): string {
  const folder = join(root, 'prisma', 'schema')
  const hash = createHash('sha256').update(readFileSync(join(root, 'pnpm-lock.yaml')))
  for (const file of readdirSync(folder).sort()) hash.update(file).update(readFileSync(join(folder, file)))
  return hash.digest('hex')
}
