import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The app's credentials at the local Shopify and the local mail service: made once per state folder. */
export type AppSecrets = { apiKey: string; apiSecret: string; resendApiKey: string }

export function appSecrets(stateDir: string): AppSecrets {
  const file = join(stateDir, 'app-secrets.json')
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(newSecrets()), { mode: 0o600 })
  return JSON.parse(readFileSync(file, 'utf8'))
}

const newSecrets = (): AppSecrets => ({
  apiKey: randomBytes(16).toString('hex'),
  apiSecret: randomBytes(16).toString('hex'),
  resendApiKey: `re_${randomBytes(16).toString('hex')}`,
})
