import { type FileKeys, fileKeys } from '@souk/files'
import { z } from 'zod'

const secret = z.string().min(1)
const webhookSecret = z.string().regex(/^whsec_[A-Za-z0-9+/]+=*$/)

const envSchema = z.object({
  SHOPIFY_API_KEY: secret.describe('the client id of your Shopify app'),
  SHOPIFY_API_SECRET: secret.describe('the client secret of your Shopify app'),
  SHOPIFY_API_SECRET_PREVIOUS: secret
    .optional()
    .describe('the client secret before the last rotation; may be left out'),
  SHOPIFY_APP_URL: z
    .url()
    .transform((url) => new URL(url).origin)
    .describe('the public address of this app, like https://souk.example.com'),
  DATABASE_URL: z.url().describe('a PostgreSQL address, like postgresql://user:password@host:5432/souk'),
  RESEND_API_KEY: secret.describe('an API key of resend.com that may send mail'),
  RESEND_WEBHOOK_SECRET: webhookSecret
    .optional()
    .describe(
      'the signing secret of a webhook at resend.com that leads to <SHOPIFY_APP_URL>/webhooks/resend, like whsec_…; without it Souk does not learn of mails that come back',
    ),
  RESEND_WEBHOOK_SECRET_PREVIOUS: webhookSecret
    .optional()
    .describe('the signing secret before the last rotation, like whsec_…; may be left out'),
  MAIL_FROM: z.email().describe('the address every mail is sent from, like hello@example.com'),
  SOUK_FILE_KEY: fileKeys.describe(
    'the keys that private files are encrypted with: a name, a colon and 32 random bytes in base64, like 2026a:<openssl rand -base64 32>; several separated by commas, the one for new files first',
  ),
  HOST: z.string().default('127.0.0.1').describe('the address to listen on'),
  PORT: z.coerce.number().int().min(0).max(65535).default(4100).describe('the port to listen on'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('how much to log: debug, info, warn, error or silent'),
  NODE_ENV: z
    .enum(['development', 'production', 'test'])
    .default('production')
    .describe('production or development'),
})

export type Env = {
  shopify: { apiKey: string; apiSecret: string; previousApiSecret: string | undefined }
  appUrl: string
  databaseUrl: string
  fileKeys: FileKeys
  mail: {
    resendApiKey: string
    fromAddress: string
    /** The current and, after a rotation, the previous one; none: no webhooks are taken. */
    webhookSecrets: string[]
  }
  host: string
  port: number
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  development: boolean
}

/**
 * The settings of the market app; nothing else reads the environment.
 * @throws an Error that names every missing or wrong setting and says what to set, but never a value: it may be a secret
 */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = envSchema.safeParse(given)
  if (!parsed.success) throw new Error(explain(parsed.error.issues))
  const env = parsed.data
  return {
    shopify: {
      apiKey: env.SHOPIFY_API_KEY,
      apiSecret: env.SHOPIFY_API_SECRET,
      previousApiSecret: env.SHOPIFY_API_SECRET_PREVIOUS,
    },
    appUrl: env.SHOPIFY_APP_URL,
    databaseUrl: env.DATABASE_URL,
    fileKeys: env.SOUK_FILE_KEY,
    mail: {
      resendApiKey: env.RESEND_API_KEY,
      fromAddress: env.MAIL_FROM,
      webhookSecrets: [env.RESEND_WEBHOOK_SECRET, env.RESEND_WEBHOOK_SECRET_PREVIOUS].filter(
        (secret) => secret !== undefined,
      ),
    },
    host: env.HOST,
    port: env.PORT,
    logLevel: env.LOG_LEVEL,
    development: env.NODE_ENV === 'development',
  }
}

/** For the entry points: says what is missing and ends the process, without a stack that hides the sentence. */
export function readEnvOrExit(): Env {
  try {
    return readEnv()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}

type SettingName = keyof typeof envSchema.shape

const isSetting = (name: PropertyKey | undefined): name is SettingName =>
  typeof name === 'string' && name in envSchema.shape

function explain(issues: z.core.$ZodIssue[]): string {
  const names = new Set(issues.map((issue) => issue.path[0]).filter(isSetting))
  const lines = [...names].map((name) => `  ${name}: ${envSchema.shape[name].description}`)
  return `Souk cannot start: these settings are missing or wrong. Set them in the environment:\n${lines.join('\n')}`
}
