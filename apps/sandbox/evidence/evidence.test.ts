import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { accessCases } from './access'
import { adminFrameCases } from './admin-frame'
import { appProxyCases } from './app-proxy'
import { documentErrorCases } from './document-errors'
import type { Evidence } from './evidence'
import { fileCases } from './files'
import { httpCases } from './http'
import { metaobjectDefinitionCases } from './metaobject-definitions'
import { metaobjectListCases } from './metaobject-lists'
import { metaobjectValueCases } from './metaobject-values'
import { metaobjectCases } from './metaobjects'
import { oauthCases } from './oauth'
import { resendCases } from './resend'
import { runCase } from './run-case'
import { shopCases } from './shop'
import { webhookCases } from './webhooks'

const areas: Record<string, Evidence[]> = {
  http: httpCases,
  oauth: oauthCases,
  'document errors': documentErrorCases,
  shop: shopCases,
  'access scopes': accessCases,
  'metaobject definitions': metaobjectDefinitionCases,
  'metaobject values': metaobjectValueCases,
  metaobjects: metaobjectCases,
  'metaobject lists': metaobjectListCases,
  files: fileCases,
  resend: resendCases,
}
// Those of what Shopify sends are run by outgoing.test.ts.
const all = [...Object.values(areas).flat(), ...appProxyCases, ...webhookCases, ...adminFrameCases]

for (const [area, cases] of Object.entries(areas)) {
  describe(`the sandbox answers as Shopify does: ${area}`, () => {
    test.each(cases.map((each) => [`${each.says} (${each.id}, ${each.status})`, each] as const))(
      '%s',
      async (_, each) => {
        expect(await runCase(each)).toEqual([])
      },
    )
  })
}

test('every case has an id of its own and says where it comes from', () => {
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  expect(all.filter(({ source }) => source.trim() === '')).toEqual([])
})

test('the README lists everything that is assumed', () => {
  const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8')
  const assumed = all.filter(({ status }) => status === 'assumed').map(({ id }) => id)
  expect(assumed.filter((id) => !readme.includes(`\`${id}\``))).toEqual([])
})
