import { createHash } from 'node:crypto'
import { z } from 'zod'
import { appToml } from './app-file/app-toml'
import { type DeclaredDefinitions, readDefinitions } from './app-file/declared-definitions'
import { readAppFile } from './app-file/read-app-file'
import type { AppSubscription } from './webhooks/app-subscription'

/** The app under development as Shopify knows it: what its Dev Dashboard and its `shopify.app.toml` say. */
export type SandboxApp = {
  /** The numeric id of the API client; it stands in `app--<id>--…`, which is what `$app:` means. */
  id: number
  handle: string
  name: string
  apiKey: string
  apiSecret: string
  /** Still valid for a while after the secret was rotated; null otherwise. */
  previousApiSecret: string | null
  /** Where the app really listens, for example `http://127.0.0.1:4100`. */
  origin: string
  /** Its public address, where a real Shopify would find it. */
  applicationUrl: string
  embedded: boolean
  /** Required: without them the app cannot be installed. */
  scopes: string[]
  /** The app may ask for these while it is in use, and a merchant may say no or take them back. */
  optionalScopes: string[]
  /** Whether the app asks for its scopes itself (authorization-code grant) instead of being installed by Shopify. */
  usesLegacyInstall: boolean
  /** The only addresses to which the authorization-code grant leads back. */
  redirectUrls: string[]
  webhooks: {
    apiVersion: string
    subscriptions: AppSubscription[]
  }
  appProxy: { url: string; prefix: string; subpath: string } | null
  definitions: DeclaredDefinitions
}

export type SandboxConfig = {
  portBase: number
  stateDir: string
  app: SandboxApp
  /** Where Resend tells what became of mails, besides what the app itself asks for at `/webhooks`. */
  resendWebhook?: { url: string; secret: string }
  /** How long the store waits for the app’s answer to a visitor; ten seconds when it is left out. */
  appProxyTimeoutMs?: number
}

const environment = z.object({
  SOUK_PORT_BASE: z.coerce.number().int().min(1024).max(60_000).default(4000),
  SANDBOX_STATE_DIR: z.string().min(1).default('.souk'),
  SHOPIFY_API_KEY: z.string().min(1).optional(),
  SHOPIFY_API_SECRET: z.string().min(1),
  SHOPIFY_API_SECRET_PREVIOUS: z.string().min(1).optional(),
  SHOPIFY_APP_URL: z.url().optional(),
  SANDBOX_APP_ORIGIN: z.url().optional(),
  SANDBOX_APP_PROXY_TIMEOUT_MS: z.coerce.number().int().positive().optional(),
  SANDBOX_RESEND_WEBHOOK_URL: z.url().optional(),
  SANDBOX_RESEND_WEBHOOK_SECRET: z.string().startsWith('whsec_').optional(),
})

/**
 * Reads what the sandbox needs from the environment and from the app's own `shopify.app.toml`.
 * Throws an error that names every setting that is missing or wrong.
 */
export function readConfig({
  env,
  appFile,
}: {
  env: Record<string, string | undefined>
  appFile: string
}): SandboxConfig {
  const settings = parseNaming('The environment of the sandbox', environment, env)
  const file = readAppFile(appFile, settings.SOUK_PORT_BASE)
  const toml = parseNaming(appFile, appToml, file)
  const { SANDBOX_RESEND_WEBHOOK_URL: url, SANDBOX_RESEND_WEBHOOK_SECRET: secret } = settings
  if ((url === undefined) !== (secret === undefined))
    throw new Error(
      'SANDBOX_RESEND_WEBHOOK_URL and SANDBOX_RESEND_WEBHOOK_SECRET go together: set both or neither.',
    )
  const apiKey = settings.SHOPIFY_API_KEY ?? toml.client_id
  const applicationUrl = settings.SHOPIFY_APP_URL ?? toml.application_url
  if (apiKey === '') throw new Error(`No API key: set SHOPIFY_API_KEY, or client_id in ${appFile}.`)
  return {
    portBase: settings.SOUK_PORT_BASE,
    stateDir: settings.SANDBOX_STATE_DIR,
    ...(settings.SANDBOX_APP_PROXY_TIMEOUT_MS && {
      appProxyTimeoutMs: settings.SANDBOX_APP_PROXY_TIMEOUT_MS,
    }),
    ...(url && secret && { resendWebhook: { url, secret } }),
    app: {
      id: apiClientId(apiKey),
      handle: toml.handle,
      name: toml.name,
      apiKey,
      apiSecret: settings.SHOPIFY_API_SECRET,
      previousApiSecret: settings.SHOPIFY_API_SECRET_PREVIOUS ?? null,
      origin: settings.SANDBOX_APP_ORIGIN ?? `http://127.0.0.1:${settings.SOUK_PORT_BASE + 100}`,
      applicationUrl,
      embedded: toml.embedded,
      scopes: toml.access_scopes.scopes,
      optionalScopes: toml.access_scopes.optional_scopes,
      usesLegacyInstall: toml.access_scopes.use_legacy_install_flow,
      redirectUrls: toml.auth.redirect_urls.map((url) =>
        url.startsWith('/')
          ? applicationUrl.replace(/\/+$/, '') + url
          : movedTo(applicationUrl, url, toml.application_url),
      ),
      webhooks: {
        apiVersion: toml.webhooks.api_version,
        subscriptions: toml.webhooks.subscriptions.map((each) => ({
          ...each,
          uri: movedTo(applicationUrl, each.uri, toml.application_url),
        })),
      },
      appProxy: toml.app_proxy ?? null,
      definitions: readDefinitions(file),
    },
  }
}

/** Shopify gives every app a number. Here it follows from the API key, so that it stays the same after a reset. */
export function apiClientId(apiKey: string): number {
  return 1_000_000 + (createHash('sha256').update(apiKey).digest().readUInt32BE(0) % 9_000_000)
}

/** As `shopify app dev` does with its tunnel: an address of the app is where the app runs now. */
function movedTo(applicationUrl: string, url: string, published: string): string {
  const origin = new URL(published).origin
  return url.startsWith(`${origin}/`) ? new URL(applicationUrl).origin + url.slice(origin.length) : url
}

function parseNaming<Value>(what: string, schema: z.ZodType<Value>, input: unknown): Value {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`)
  throw new Error(`${what} is not complete or not right:\n${faults.join('\n')}`)
}
