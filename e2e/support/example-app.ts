import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readConfig, startSandbox } from '@souk/sandbox'
import { freePortBase } from '@souk/testing/free-port'
import { afterAll } from 'vitest'
import { tailOf } from '../../scripts/process/run-logged'
import { until } from '../../scripts/process/until'
import { ROOT } from '../../scripts/root'
import { buildExampleApp } from '../../scripts/stack/build'

const FOLDER = join(ROOT, 'apps/sandbox/example-app')
const PRELOAD = pathToFileURL(join(ROOT, 'apps/sandbox/preload.mjs')).href
const START_TIMEOUT_MS = 30_000

/** The example app, built as its developer builds it, running against a sandbox of this test file's own. */
export async function startExampleApp() {
  await buildExampleApp({ root: ROOT })
  const stateDir = mkdtempSync(join(tmpdir(), 'souk-example-'))
  const portBase = await freePortBase()
  const app = {
    SHOPIFY_API_KEY: 'qr-codes-example',
    SHOPIFY_API_SECRET: 'example-secret',
    SHOPIFY_APP_URL: `http://qr-codes.localhost:${portBase}`,
  }
  const origin = `http://127.0.0.1:${portBase + 100}`
  const config = readConfig({
    env: {
      ...app,
      SOUK_PORT_BASE: String(portBase),
      SANDBOX_STATE_DIR: stateDir,
      SANDBOX_APP_ORIGIN: origin,
    },
    appFile: join(FOLDER, 'shopify.app.toml'),
  })
  const sandbox = await startSandbox(config)
  const logFile = join(stateDir, 'app.log')
  const log = openSync(logFile, 'w')
  const server = createRequire(join(FOLDER, 'package.json')).resolve('@remix-run/serve/dist/cli.js')
  const child = spawn(process.execPath, ['--import', PRELOAD, server, 'build/server/index.js'], {
    cwd: FOLDER,
    env: {
      ...process.env,
      ...app,
      NODE_ENV: 'production',
      QR_CODES_DATABASE: join(stateDir, 'qr-codes.sqlite'),
      HOST: '127.0.0.1',
      PORT: String(portBase + 100),
      SANDBOX_TLS_PORT: String(sandbox.tlsPort),
      SANDBOX_CA_FILE: sandbox.caFile,
    },
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  const exited = once(child, 'exit')
  afterAll(async () => {
    child.kill()
    await exited
    await sandbox.close()
    rmSync(stateDir, { recursive: true, force: true })
  })
  const answers = () =>
    fetch(`${origin}/auth/login`).then(
      ({ ok }) => ok,
      () => false,
    )
  if (!(await until(answers, { timeoutMs: START_TIMEOUT_MS })))
    throw new Error(`The example app does not answer. It said:\n${tailOf(logFile)}`)
  return { sandbox, handle: config.app.handle, appUrl: app.SHOPIFY_APP_URL }
}
