import { localShopify, testDatabase } from '@souk/testing'
import { afterAll, expect, test } from 'vitest'
import { readEnv } from './env.server'
import { openLogger } from './logger.server'
import { openDeps } from './platform.server'
import { openStaffNames } from './staff-names.server'

const database = await testDatabase()
const { shop, control } = await localShopify()
const env = readEnv({
  SHOPIFY_API_KEY: 'test-key',
  SHOPIFY_API_SECRET: 'test-secret',
  SHOPIFY_APP_URL: 'https://souk.example.com',
  DATABASE_URL: database.url,
  RESEND_API_KEY: 'unused',
  MAIL_FROM: 'hello@example.com',
  SOUK_FILE_KEY: `a:${Buffer.alloc(32).toString('base64')}`,
})
const log = openLogger({ process: 'server', level: 'silent' })
const { flows: deps, api } = openDeps({ env, log })
afterAll(() => deps.db.close())
const staffNames = openStaffNames({ deps, api, log })

/** Whoever is signed in to the admin opens Souk. Answers their id, as the session token names it. */
async function openSouk(): Promise<string> {
  const { token: sessionToken } = await control.makeSessionToken({ shop })
  const { sub: userId } = await api.session.decodeSessionToken(sessionToken)
  await staffNames.learn({ shop, userId, sessionToken })
  return userId
}

const known = (userId: string) =>
  deps.db.prisma.staffMember.findUnique({
    where: { shopDomain_userId: { shopDomain: shop, userId } },
    select: { name: true, accountOwner: true },
  })

test('that somebody owns the account is learned from Shopify, and of other staff that they do not', async () => {
  await deps.db.prisma.shop.create({ data: { domain: shop, name: shop, installedAt: new Date() } })
  const owner = await openSouk()
  const rui = await control.addStaff({ shop, firstName: 'Rui', lastName: 'Matos', email: 'rui@example.com' })
  await control.signInStaff({ shop, staff: rui.id })
  expect(await openSouk()).toBe(String(rui.id))
  expect(await known(owner)).toMatchObject({ accountOwner: true })
  expect(await known(String(rui.id))).toEqual({ name: 'Rui Matos', accountOwner: false })
})

test('what Shopify does not tell leaves somebody without a name and without a right, and fails nothing', async () => {
  await staffNames.learn({ shop, userId: '77', sessionToken: 'not a token' })
  expect(await known('77')).toBeNull()
})
