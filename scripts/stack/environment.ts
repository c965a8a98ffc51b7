import { join } from 'node:path'
import type { Ports } from './ports'
import type { AppSecrets } from './secrets'

export type Mode = 'production' | 'development'

/** What the local Shopify is told. */
export const sandboxEnv = (options: { stateDir: string; ports: Ports; secrets: AppSecrets }) => ({
  ...process.env,
  SOUK_PORT_BASE: String(options.ports.sandbox),
  SANDBOX_STATE_DIR: options.stateDir,
  SANDBOX_APP_ORIGIN: `http://127.0.0.1:${options.ports.market}`,
  SHOPIFY_API_KEY: options.secrets.apiKey,
  SHOPIFY_API_SECRET: options.secrets.apiSecret,
  SHOPIFY_APP_URL: appUrl(options.ports),
  SANDBOX_RESEND_WEBHOOK_URL: `http://127.0.0.1:${options.ports.market}/webhooks/resend`,
  SANDBOX_RESEND_WEBHOOK_SECRET: options.secrets.resendWebhookSecret,
})

/** What the market app is told; with other values it would run against a real Shopify. */
export const marketEnv = (options: {
  stateDir: string
  ports: Ports
  secrets: AppSecrets
  databaseUrl: string
  mode: Mode
}) => ({
  ...process.env,
  NODE_ENV: options.mode,
  DATABASE_URL: options.databaseUrl,
  HOST: '127.0.0.1',
  PORT: String(options.ports.market),
  SHOPIFY_API_KEY: options.secrets.apiKey,
  SHOPIFY_API_SECRET: options.secrets.apiSecret,
  SHOPIFY_APP_URL: appUrl(options.ports),
  SOUK_FILE_KEY: options.secrets.fileKey,
  RESEND_API_KEY: options.secrets.resendApiKey,
  RESEND_WEBHOOK_SECRET: options.secrets.resendWebhookSecret,
  MAIL_FROM: 'hello@aurora-market.example',
  // For the preload alone, which leads Shopify's host names to the sandbox.
  SANDBOX_TLS_PORT: String(options.ports.sandboxTls),
  SANDBOX_CA_FILE: join(options.stateDir, 'sandbox-ca', 'ca.pem'),
})

const appUrl = (ports: Ports) => `http://souk.localhost:${ports.sandbox}`

/** Where a person opens what. */
export const urlsOf = ({ sandbox }: Ports) => ({
  start: `http://localhost:${sandbox}/`,
  operator: `http://localhost:${sandbox}/store/aurora-market/apps/souk`,
  vendor: `http://aurora-market.localhost:${sandbox}/apps/souk`,
  shopper: `http://aurora-market.localhost:${sandbox}/`,
  mailbox: `http://localhost:${sandbox}/mail`,
})

export type StackUrls = ReturnType<typeof urlsOf>
