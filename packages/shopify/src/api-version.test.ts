import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { API_VERSION } from './api-version'

test('webhooks come in the API version that the code speaks', () => {
  const toml = readFileSync(join(import.meta.dirname, '../../../shopify.app.toml'), 'utf8')
  expect(toml).toContain(`api_version = "${API_VERSION}"`)
})
