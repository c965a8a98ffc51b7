import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The app's credentials at the local Shopify and the local mail service, and its file key: made once per state folder. */
export type AppSecrets = {
  apiKey: string
  apiSecret: string
  resendApiKey: string
  resendWebhookSecret: string
  fileKey: string
}

export function appSecrets(stateDir: string): AppSecrets {
  const file = join(stateDir, 'app-secrets.json')
  const kept: Partial<AppSecrets> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const secrets = { ...newSecrets(), ...kept }
  // A state folder of an older Souk lacks those that came later.
  if (Object.keys(secrets).some((name) => !(name in kept)))
    writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 })
  return secrets
}

const newSecrets = (): AppSecrets => ({
  apiKey: randomBytes(16).toString('hex'),
  apiSecret: randomBytes(16).toString('hex'),
  resendApiKey: `re_${randomBytes(16).toString('hex')}`,
  resendWebhookSecret: `whsec_${randomBytes(24).toString('base64')}`,
  fileKey: `local:${randomBytes(32).toString('base64')}`,
})
