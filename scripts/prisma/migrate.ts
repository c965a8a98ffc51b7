import { reachDatabase } from './connection'
import { spawnPrisma } from './run-prisma'

type Options = { root: string; databaseUrl: string }

/** `prisma migrate deploy`, creating the database first when it is not there. Returns what Prisma said; throws it when it failed. */
export async function migrateDeploy(options: Options): Promise<string> {
  await reachDatabase(options.databaseUrl)
  return prisma(['migrate', 'deploy'], options)
}

/** `prisma generate`: the client that @souk/db imports. */
export const generateClient = (root: string) => prisma(['generate'], { root })

/** Runs a Prisma command to its end and returns what it printed; a failure throws that. */
export function prisma(args: string[], options: { root: string; databaseUrl?: string }): Promise<string> {
  const cli = spawnPrisma(args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  const said: Buffer[] = []
  cli.stdout?.on('data', (chunk) => said.push(chunk))
  cli.stderr?.on('data', (chunk) => said.push(chunk))
  return new Promise((resolve, reject) => {
    cli.once('error', reject)
    cli.once('close', (code) => {
      const text = Buffer.concat(said).toString().trim()
      if (code === 0) resolve(text)
      else reject(new Error(`prisma ${args.join(' ')} failed:\n${text}`))
    })
  })
}
