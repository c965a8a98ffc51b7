/** `pnpm prisma …`: Prisma's CLI, with our stand-in for its schema engine, on the database of DATABASE_URL. */
import { spawnPrisma } from './prisma/run-prisma'
import { ROOT } from './root'

const cli = spawnPrisma(process.argv.slice(2), { root: ROOT, stdio: 'inherit' })
cli.once('exit', (code) => {
  process.exitCode = code ?? 1
})
