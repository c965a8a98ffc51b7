import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readConfig } from './config'

const toml = `
client_id = "key-of-the-file"
name = "Souk"
handle = "souk"
application_url = "https://souk.example.com"
embedded = true

[access_scopes]
scopes = "write_files, read_products"
optional_scopes = ["read_orders"]

[auth]
redirect_urls = ["https://souk.example.com/auth/callback", "https://elsewhere.example.com/auth"]

[webhooks]
api_version = "2026-07"

[[webhooks.subscriptions]]
topics = ["app/uninstalled"]
uri = "/webhooks"

[[webhooks.subscriptions]]
compliance_topics = ["shop/redact"]
uri = "/webhooks"

[app_proxy]
url = "https://souk.example.com/apps/souk"
prefix = "apps"
subpath = "souk"
`

function appFile(text: string): string {
  const dir = mkdtempSync(join(tmpdir(), 'souk-config-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  const file = join(dir, 'shopify.app.toml')
  writeFileSync(file, text)
  return file
}

test('the app is what its shopify.app.toml says, and the environment says where it runs', () => {
  const env = {
    SOUK_PORT_BASE: '5000',
    SHOPIFY_API_SECRET: 'secret',
    SHOPIFY_APP_URL: 'http://souk.localhost:5000',
  }
  const { portBase, app } = readConfig({ env, appFile: appFile(toml) })
  expect(portBase).toBe(5000)
  expect(app).toMatchObject({
    apiKey: 'key-of-the-file',
    origin: 'http://127.0.0.1:5100',
    applicationUrl: 'http://souk.localhost:5000',
    scopes: ['write_files', 'read_products'],
    optionalScopes: ['read_orders'],
    usesLegacyInstall: false,
    // As with a tunnel of Shopify's CLI, the app's own addresses are where it runs now.
    redirectUrls: ['http://souk.localhost:5000/auth/callback', 'https://elsewhere.example.com/auth'],
    appProxy: { prefix: 'apps', subpath: 'souk' },
  })
  expect(app.webhooks.subscriptions).toEqual([
    { topics: ['app/uninstalled'], complianceTopics: [], uri: '/webhooks' },
    { topics: [], complianceTopics: ['shop/redact'], uri: '/webhooks' },
  ])
})

test('a setting that is missing or wrong is named', () => {
  expect(() => readConfig({ env: {}, appFile: appFile(toml) })).toThrow(/SHOPIFY_API_SECRET/)
  const wrong = appFile(toml.replace('embedded = true', 'embedded = "yes"'))
  expect(() => readConfig({ env: { SHOPIFY_API_SECRET: 's' }, appFile: wrong })).toThrow(/embedded/)
})
