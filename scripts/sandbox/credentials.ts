import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type Credentials = { apiKey: string; apiSecret: string }

/** The app's key and secret: what the environment says, otherwise what was made for this state folder (for its owner only). */
export function credentialsIn(stateDir: string, env: NodeJS.ProcessEnv): Credentials {
  const made = madeOnce(stateDir)
  return {
    apiKey: env.SHOPIFY_API_KEY || made.apiKey,
    apiSecret: env.SHOPIFY_API_SECRET || made.apiSecret,
  }
}

function madeOnce(stateDir: string): Credentials {
  const file = join(stateDir, 'app-secrets.json')
  mkdirSync(stateDir, { recursive: true, mode: 0o700 })
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(newCredentials()), { mode: 0o600 })
  return JSON.parse(readFileSync(file, 'utf8'))
}

const newCredentials = (): Credentials => ({
  apiKey: randomBytes(16).toString('hex'),
  apiSecret: `shpss_${randomBytes(16).toString('hex')}`,
})
