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

test.each([
  ['handle = "souk"', 'handle = "../x"', /handle: write letters, digits and hyphens only/],
  ['subpath = "souk"', 'subpath = ":x{.*}"', /app_proxy\.subpath: write letters/],
  ['subpath = "souk"', 'subpath = ""', /app_proxy\.subpath: write letters/],
  ['prefix = "apps"', 'prefix = "account"', /app_proxy\.prefix: write "a", "apps", "community" or "tools"/],
  ['url = "https://souk.example.com/apps/souk"', 'url = "apps"', /app_proxy\.url: write an address/],
  [
    'redirect_urls = [',
    'redirect_urls = ["not a url", ',
    /auth\.redirect_urls\.0: write an address as in https:/,
  ],
  ['redirect_urls = [', 'redirect_urls = ["javascript:alert(1)", ', /auth\.redirect_urls\.0: write/],
  ['read_products', 'read_prodcuts', /access_scopes\.scopes: "read_prodcuts" is no access scope/],
  ['read_orders', 'read_oders', /access_scopes\.optional_scopes: "read_oders" is no access scope/],
])('instead of %s, %s is refused, and it is said what to write', (right, wrong, complaint) => {
  const file = appFile(toml.replace(right, wrong))
  expect(() => readConfig({ env: { SHOPIFY_API_SECRET: 's' }, appFile: file })).toThrow(complaint)
})

test('paths stand below the app’s address, and a trailing comma among the scopes is none', () => {
  const text = toml
    .replace('https://souk.example.com/auth/callback', '/auth/callback')
    .replace('url = "https://souk.example.com/apps/souk"', 'url = "/apps/souk"')
    .replace('"write_files, read_products"', '"write_files,read_products,"')
  const { app } = readConfig({ env: { SHOPIFY_API_SECRET: 's' }, appFile: appFile(text) })
  expect(app.redirectUrls[0]).toBe('https://souk.example.com/auth/callback')
  expect(app.appProxy?.url).toBe('/apps/souk')
  expect(app.scopes).toEqual(['write_files', 'read_products'])
})
