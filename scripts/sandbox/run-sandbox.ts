import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { DEMO_SHOP, findAppFile, readAppFile, readConfig, type Sandbox, startSandbox } from '@souk/sandbox'
import { Failure } from '../bootstrap/steps.mjs'
import { ROOT } from '../root'
import { lockState } from '../stack/lock'
import { type AppEnvironment, appEnvironment, exportLines } from './app-environment'
import { credentialsIn } from './credentials'
import type { Options } from './options'
import { assertPortFree } from './port-holder'
import { runApp } from './run-app'

/** Starts the sandbox for one app and goes on until it is told to stop, or the app's command ends; answers the exit code. */
export async function runSandbox(options: Options, signal: AbortSignal): Promise<number> {
  const appFile = findAppFile(options.app)
  await assertPortFree(options.port)
  await assertPortFree(options.port + 443)
  const stateDir = options.stateDir ?? join(ROOT, '.souk', 'sandbox', folderOf(appFile))
  if (!lockState(stateDir)) throw taken(stateDir)
  const config = configOf(options, { appFile, stateDir })
  const sandbox = await startSandbox(config)
  try {
    const env = appEnvironment(config, sandbox, process.env)
    if (options.envFile) writeFileSync(options.envFile, `${exportLines(env.app)}\n`, { mode: 0o600 })
    process.stdout.write(greeting({ options, sandbox, env, handle: config.app.handle, stateDir }))
    return await untilEnd({ options, env, cwd: dirname(appFile) }, signal)
  } finally {
    await sandbox.close()
  }
}

function configOf({ port, origin }: Options, { appFile, stateDir }: { appFile: string; stateDir: string }) {
  const { apiKey, apiSecret } = credentialsIn(stateDir, process.env)
  const told = {
    SHOPIFY_API_KEY: apiKey,
    SHOPIFY_API_SECRET: apiSecret,
    SOUK_PORT_BASE: String(port),
    SANDBOX_STATE_DIR: stateDir,
    SANDBOX_APP_ORIGIN: origin,
    SHOPIFY_APP_URL:
      process.env.SHOPIFY_APP_URL || `http://${readAppFile(appFile, port).handle}.localhost:${port}`,
  }
  return readConfig({ env: told, appFile })
}

async function untilEnd(
  { options, env, cwd }: { options: Options; env: AppEnvironment; cwd: string },
  signal: AbortSignal,
): Promise<number> {
  const { command, isProxied } = options
  if (command.length > 0) {
    const given = { ...process.env, ...env.app, ...(isProxied && env.proxy) }
    return runApp({ command, cwd, env: given }, signal)
  }
  if (!signal.aborted) await once(signal, 'abort')
  return 0
}

/** Readable for a person, and no other app's. */
const folderOf = (appFile: string) =>
  `${basename(dirname(appFile))}-${createHash('sha256').update(appFile).digest('hex').slice(0, 8)}`

function greeting(started: {
  options: Options
  sandbox: Sandbox
  env: AppEnvironment
  handle: string
  stateDir: string
}): string {
  const { options, sandbox, env, handle, stateDir } = started
  const { urls } = sandbox
  const places = [
    ['Start here', urls.local],
    ['The app in the admin', urls.admin(DEMO_SHOP.domain, handle)],
    ['The store', urls.store(DEMO_SHOP.domain)],
    ['Control API', `${urls.local}/sandbox`],
    ['State', stateDir],
  ]
  const lines = places.map(([what = '', where]) => `  ${what.padEnd(24)}${where}`)
  const how =
    options.command.length > 0
      ? `Starting the app: ${options.command.join(' ')}`
      : `Start the app at ${options.origin} with this environment:\n\n${exportLines(env.app)}\n\n# Not a Node app? These instead of NODE_OPTIONS:\n${exportLines(env.proxy)}`
  return `${lines.join('\n')}\n\n${how}\n\nThe sandbox is ready. Ctrl-C stops it.\n`
}

const taken = (stateDir: string) =>
  new Failure({
    what: `Another sandbox works on ${stateDir}.`,
    kept: 'It goes on as before.',
    todo: 'Stop it, or give this one a state folder of its own: --state',
  })
