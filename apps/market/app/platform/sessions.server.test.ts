import { RequestedTokenType } from '@shopify/shopify-api'
import { openDb } from '@souk/db'
import { systemClock } from '@souk/kernel'
import { openAdminClient, readStore } from '@souk/shopify'
import { localShopify, testDatabase } from '@souk/testing'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { readEnv } from './env.server'
import { openLogger } from './logger.server'
import { openSessions } from './sessions.server'
import { openShopifyApi } from './shopify.server'

const database = await testDatabase()
const shopify = await localShopify()
const { shop } = shopify
const env = readEnv({
  SHOPIFY_API_KEY: 'test-key',
  SHOPIFY_API_SECRET: 'test-secret',
  SHOPIFY_APP_URL: 'https://souk.example.com',
  DATABASE_URL: database.url,
  RESEND_API_KEY: 'unused',
  MAIL_FROM: 'hello@example.com',
  SOUK_FILE_KEY: `a:${Buffer.alloc(32).toString('base64')}`,
})
const api = openShopifyApi({ env, log: openLogger({ process: 'server', level: 'silent' }) })

/** What a server or a worker has: database connections of its own. */
function openProcess() {
  const db = openDb({ url: database.url })
  afterAll(() => db.close())
  return openSessions({ db, api, clock: systemClock })
}
const server = openProcess()
const worker = openProcess()

const sessionToken = async () => (await shopify.control.makeSessionToken({ shop })).token

async function storeExpired(refreshToken?: string): Promise<string> {
  const { session } = await api.auth.tokenExchange({
    shop,
    sessionToken: await sessionToken(),
    requestedTokenType: RequestedTokenType.OfflineAccessToken,
    expiring: true,
  })
  session.expires = new Date(Date.now() - 1000)
  if (refreshToken) session.refreshToken = refreshToken
  await server.storage.storeSession(session)
  return session.accessToken ?? ''
}

describe('an expired offline token', () => {
  let expired = ''
  beforeEach(async () => {
    expired = await storeExpired()
  })

  test('is renewed once when server and worker need it at the same moment', async () => {
    const asked = [server, worker, server, worker, server, worker].map(({ accessToken }) => accessToken(shop))
    const tokens = new Set(await Promise.all(asked))
    expect(tokens.size).toBe(1)
    expect(tokens).not.toContain(expired)
  })

  test('is fresh by the time that the library reads the session', async () => {
    const [first, second] = await Promise.all([
      server.storage.loadSession(api.session.getOfflineId(shop)),
      worker.accessToken(shop),
    ])
    expect(first?.isExpired()).toBe(false)
    expect(first?.accessToken).toBe(second)
  })

  test('that Shopify no longer renews stays as it is for the library, and is an error for everybody else', async () => {
    await storeExpired('spent')
    const session = await server.storage.loadSession(api.session.getOfflineId(shop))
    expect(session?.isExpired()).toBe(true)
    await expect(worker.accessToken(shop)).rejects.toMatchObject({ kind: 'unauthorised' })
  })

  test('that a later exchange has replaced counts as expired once Shopify refuses it, so that the library exchanges anew', async () => {
    const exchange = async () => {
      const { session } = await api.auth.tokenExchange({
        shop,
        sessionToken: await sessionToken(),
        requestedTokenType: RequestedTokenType.OfflineAccessToken,
        expiring: true,
      })
      return session
    }
    const replaced = await exchange()
    await exchange()
    await server.storage.storeSession(replaced)
    const accessToken = (await worker.accessToken(shop)) ?? ''
    const onUnauthorised = () => worker.reject(shop, accessToken)
    await expect(readStore(openAdminClient({ shop, accessToken, onUnauthorised }))).rejects.toMatchObject({
      kind: 'unauthorised',
    })
    expect((await server.storage.loadSession(api.session.getOfflineId(shop)))?.isExpired()).toBe(true)
  })
})
