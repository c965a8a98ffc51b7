import { createDatabase, runOnce } from './connection'

/** SQLSTATE of PostgreSQL → the error code that Prisma's documentation gives for it. */
const PRISMA_CODES: Record<string, string> = { '3D000': 'P1003', '28P01': 'P1000', '42P04': 'P1009' }
const CANNOT_REACH = 'P1001'

/** The subcommands `cli can-connect-to-database` and `cli create-database`. Returns the exit code. */
export async function runCommand(name: string | undefined, url = ''): Promise<number> {
  try {
    if (name === 'can-connect-to-database') await runOnce(url, 'SELECT 1')
    else if (name === 'create-database') await createDatabase(url)
    else throw new Error(`The schema engine has no command ${name}`)
    return 0
  } catch (error) {
    process.stderr.write(`\n${JSON.stringify(logLine(error))}\n`)
    return 1
  }
}

function logLine(error: unknown) {
  const message = error instanceof Error ? error.message : String(error)
  const code = error instanceof Error && 'code' in error ? PRISMA_CODES[String(error.code)] : undefined
  return {
    level: 'ERROR',
    target: 'schema_engine::logger',
    fields: { message, error_code: code ?? CANNOT_REACH },
  }
}
