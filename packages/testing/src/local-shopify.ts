import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ShopDomain, shopDomain } from '@souk/kernel'
import { readConfig, startSandbox } from '@souk/sandbox'
import { openClient, type SandboxClient } from '@souk/sandbox/client'
import { afterAll } from 'vitest'
import { z } from 'zod'
import { freePortBase } from './free-port'

export type LocalShopify = {
  shop: ShopDomain
  /** Steers it: mails, webhooks, time … */
  control: SandboxClient
  /** A fresh offline access token, got as an embedded app gets it. */
  accessToken: () => Promise<string>
}

const APP_FILE = join(import.meta.dirname, '../../../shopify.app.toml')

/**
 * A local Shopify of this test file's own, with the demo shop and Souk installed; gone when its tests are over.
 * From then on this process finds `*.myshopify.com` and `api.resend.com` there, as the apps do.
 */
export async function localShopify(): Promise<LocalShopify> {
  const stateDir = mkdtempSync(join(tmpdir(), 'souk-shopify-'))
  const portBase = await freePortBase()
  const env = {
    SOUK_PORT_BASE: String(portBase),
    SANDBOX_STATE_DIR: stateDir,
    SHOPIFY_API_KEY: 'test-key',
    SHOPIFY_API_SECRET: 'test-secret',
  }
  const sandbox = await startSandbox(readConfig({ env, appFile: APP_FILE }))
  afterAll(async () => {
    await sandbox.close()
    rmSync(stateDir, { recursive: true, force: true })
  })
  process.env.SANDBOX_TLS_PORT = String(sandbox.tlsPort)
  process.env.SANDBOX_CA_FILE = sandbox.caFile
  await import('@souk/sandbox/preload')

  const shop = shopDomain('aurora-market.myshopify.com')
  const control = openClient(sandbox.urls.local)
  await control.installApp({ shop })
  return {
    shop,
    control,
    accessToken: () =>
      exchangeToken({ control, shop, key: env.SHOPIFY_API_KEY, secret: env.SHOPIFY_API_SECRET }),
  }
}

type App = { control: SandboxClient; shop: ShopDomain; key: string; secret: string }

async function exchangeToken({ control, shop, key, secret }: App): Promise<string> {
  const { token } = await control.makeSessionToken({ shop })
  const granted = await fetch(`https://${shop}/admin/oauth/access_token`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: key,
      client_secret: secret,
      grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
      subject_token: token,
      subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
      requested_token_type: 'urn:shopify:params:oauth:token-type:offline-access-token',
      expiring: '1',
    }),
  })
  return z.object({ access_token: z.string() }).parse(await granted.json()).access_token
}
