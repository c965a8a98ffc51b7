import { Failure, printFailure } from './bootstrap/steps.mjs'
import { toldToStop } from './process/told-to-stop'
import { HELP, readOptions } from './sandbox/options'
import { runSandbox } from './sandbox/run-sandbox'

/** `npm run sandbox -- --app path/to/shopify.app.toml`: the local Shopify alone, for any app. */
const signal = toldToStop()
try {
  const options = readOptions(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd())
  if (options === 'help') process.stdout.write(HELP)
  else process.exitCode = await runSandbox(options, signal)
} catch (error) {
  if (!signal.aborted) printFailure(error instanceof Failure ? error : told(error))
  process.exitCode = 1
}
process.exit()

/** What the sandbox itself says about a file or a setting is for the reader; its stack is not. */
function told(error: unknown) {
  const what = error instanceof Error ? error.message : String(error)
  return new Failure({ what, kept: 'Nothing was started.', todo: 'See npm run sandbox -- --help' })
}
