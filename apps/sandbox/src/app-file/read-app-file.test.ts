import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readConfig } from '../config'
import { findAppFile } from './find-app-file'

function folder(name: string, files: Record<string, string>): string {
  const parent = mkdtempSync(join(tmpdir(), 'sandbox-app-'))
  onTestFinished(() => rmSync(parent, { recursive: true }))
  const dir = join(parent, name)
  mkdirSync(dir)
  for (const [file, text] of Object.entries(files)) writeFileSync(join(dir, file), text)
  return dir
}

const env = { SOUK_PORT_BASE: '5000', SHOPIFY_API_KEY: 'key', SHOPIFY_API_SECRET: 'secret' }
const appOf = (dir: string) => readConfig({ env, appFile: findAppFile(dir) }).app

test('the bare file of a new template is enough: name and handle come from the package, the address from the sandbox', () => {
  const toml = `
    client_id = ""
    [access_scopes]
    scopes = "write_products"
    use_legacy_install_flow = false
    [webhooks]
    api_version = "2026-07"
    [build]
    automatically_update_urls_on_dev = true
    [pos]
    embedded = false`
  const app = appOf(
    folder('app', { 'shopify.app.toml': toml, 'package.json': '{ "name": "@acme/QR codes" }' }),
  )
  expect(app).toMatchObject({
    name: '@acme/QR codes',
    handle: 'acme-qr-codes',
    applicationUrl: 'http://acme-qr-codes.localhost:5000',
    scopes: ['write_products'],
    webhooks: { apiVersion: '2026-07', subscriptions: [] },
  })
})

test('a file without webhooks, name and package has the name of its folder', () => {
  const app = appOf(folder('My Shop App', { 'shopify.app.toml': 'embedded = false' }))
  expect(app).toMatchObject({ name: 'My Shop App', handle: 'my-shop-app', embedded: false, scopes: [] })
})

test('the compliance addresses of an older file are subscriptions', () => {
  const toml = `
    name = "Old"
    [webhooks.privacy_compliance]
    customer_deletion_url = "https://old.example.com/gone"
    shop_deletion_url = ""`
  expect(appOf(folder('old', { 'shopify.app.toml': toml })).webhooks.subscriptions).toMatchObject([
    { complianceTopics: ['customers/redact'] },
  ])
})

test('a file that is not TOML is refused with its line', () => {
  const dir = folder('broken', { 'shopify.app.toml': 'name = "Fine"\nhandle = ' })
  expect(() => appOf(dir)).toThrow(/shopify\.app\.toml, line 2/)
})

test('of several files the plain one is meant, and without it one must be named', () => {
  const [staging, production] = ['shopify.app.staging.toml', 'shopify.app.production.toml']
  const all = folder('all', { [staging]: '', [production]: '', 'shopify.app.toml': '' })
  expect(findAppFile(all)).toBe(join(all, 'shopify.app.toml'))
  expect(findAppFile(join(all, staging))).toBe(join(all, staging))
  const two = folder('two', { [staging]: '', [production]: '' })
  expect(() => findAppFile(two)).toThrow(`There are several in ${two}: ${production}, ${staging}`)
  expect(findAppFile(folder('one', { [staging]: '' }))).toContain(staging)
  expect(() => findAppFile(folder('none', {}))).toThrow('There is no shopify.app.toml in')
  expect(() => findAppFile(join(all, 'nowhere.toml'))).toThrow('There is no ')
})
