/**
 * Stands in for Prisma's native schema engine, which is not in npm: the same JSON-RPC on stdin and stdout, with Prisma's
 * own WASM build of the engine and `pg` inside, so that SQL, checksums and messages are the native ones.
 * The protocol is that of prisma-engines, schema-engine/cli.
 */
import { parseArgs } from 'node:util'
import { enginesVersion } from '@prisma/engines-version'
import { runCommand } from './engine-commands'
import { serveRpc } from './engine-rpc'

const { values, positionals } = parseArgs({
  args: process.argv.slice(2),
  strict: false,
  allowPositionals: true,
  options: {
    version: { type: 'boolean' },
    datamodels: { type: 'string', multiple: true },
    datasource: { type: 'string' },
  },
})

const datamodels = (values.datamodels ?? []).filter((file) => typeof file === 'string')
const datasource: { url?: string } =
  typeof values.datasource === 'string' ? JSON.parse(values.datasource) : {}

if (values.version) process.stdout.write(`schema-engine-cli ${enginesVersion}\n`)
else if (positionals[0] === 'cli') process.exitCode = await runCommand(positionals[1], datasource.url)
else await serveRpc({ datamodels, url: datasource.url })
