import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Failure } from '../bootstrap/steps.mjs'

export const HELP = `A local Shopify for any app.

  npm run sandbox -- --app path/to/shopify.app.toml [options] [-- command of the app]

  --app <path>        the app's shopify.app.toml, or the folder it is in
  --port <number>     where the sandbox listens (4000); TLS is at this number + 443
  --origin <url>      where the app listens (http://localhost:3000)
  --state <folder>    where shops, mails, keys … are kept (.souk/sandbox/<app> of the sandbox's own folder)
  --write-env <file>  also writes the app's environment to this file
  --proxy             with a command: leads it here through HTTPS_PROXY as well, for apps that are not Node
  --help

Without a command it prints the environment with which the app finds the sandbox; with one, it runs the app in that
environment, and both end together. Key and secret come from SHOPIFY_API_KEY and SHOPIFY_API_SECRET, or are made once.
`

export type Options = {
  app: string
  port: number
  origin: string
  /** Null is the sandbox's own choice. */
  stateDir: string | null
  envFile: string | null
  isProxied: boolean
  /** The app's own command; empty when somebody else starts it. */
  command: string[]
}

const HIGHEST_PORT = 60_000

/** @param cwd what relative paths are relative to */
export function readOptions(args: string[], cwd: string): Options | 'help' {
  const { values, command } = parsed(args)
  if (values.help) return 'help'
  if (!values.app) throw wrong('Which app? --app is missing.')
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 1024 || port > HIGHEST_PORT)
    throw wrong(`--port is "${values.port}"; it must be a number from 1024 to ${HIGHEST_PORT}.`)
  if (!URL.canParse(values.origin) || new URL(values.origin).protocol !== 'http:')
    throw wrong(`--origin is "${values.origin}"; it must be as in http://127.0.0.1:3000.`)
  return {
    app: resolve(cwd, values.app),
    port,
    origin: new URL(values.origin).origin,
    stateDir: values.state === undefined ? null : resolve(cwd, values.state),
    envFile: values['write-env'] === undefined ? null : resolve(cwd, values['write-env']),
    isProxied: values.proxy,
    command,
  }
}

function parsed(args: string[]) {
  const end = args.indexOf('--')
  const [own, command] = end === -1 ? [args, []] : [args.slice(0, end), args.slice(end + 1)]
  try {
    const { values } = parseArgs({
      args: own,
      options: {
        app: { type: 'string' },
        port: { type: 'string', default: '4000' },
        origin: { type: 'string', default: 'http://localhost:3000' },
        state: { type: 'string' },
        'write-env': { type: 'string' },
        proxy: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
    return { values, command }
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : String(error))
  }
}

const wrong = (what: string) =>
  new Failure({ what, kept: 'Nothing was started.', todo: 'See npm run sandbox -- --help' })
