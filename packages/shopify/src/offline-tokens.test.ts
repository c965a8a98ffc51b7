import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { shopDomain } from '@souk/kernel'
import { testDatabase } from '@souk/testing'
import { expect, test } from 'vitest'
import { offlineTokens, type StoredToken } from './offline-tokens'

const { url, pool } = await testDatabase()
const shop = shopDomain('here.myshopify.com')
const now = new Date('2026-11-23T12:00:00Z')
const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

test('of four processes that need an expired token at once, one renews it and all get the new one', async () => {
  await pool.query('create table test_renewal (refresh_token text)')
  await pool.query('create table test_token (access_token text, expires timestamptz, refresh_token text)')
  await pool.query("insert into test_token values ('old', now() - interval '1 minute', 'first')")

  const program = join(import.meta.dirname, 'testing/renewing-process.ts')
  const run = () => promisify(execFile)(process.execPath, ['--import', 'tsx', program, url, '3'])
  const answers = await Promise.all([run(), run(), run(), run()])

  const tokens = new Set(answers.map(({ stdout }) => stdout))
  expect([...tokens]).toEqual([expect.stringMatching(/^renewed by \d+$/)])
  expect((await pool.query('select refresh_token from test_renewal')).rows).toEqual([
    { refresh_token: 'first' },
  ])
  const left = await pool.query("select 1 from pg_locks where locktype = 'advisory'")
  expect(left.rows, 'no lock is left behind').toEqual([])
})

test.each([
  ['six minutes before its end a token is used as it is', inMinutes(6), 'refresh', 'old'],
  ['four minutes before its end it is renewed', inMinutes(4), 'refresh', 'new'],
  ['a token that does not expire is used as it is', null, null, 'old'],
  ['without a refresh token there is no token any more', inMinutes(-1), null, null],
])('%s', async (_, expires, refreshToken, expected) => {
  const stored: StoredToken = { accessToken: 'old', expires, refreshToken }
  const store = {
    load: async () => stored,
    renew: async () => ({ accessToken: 'new', expires: inMinutes(60), refreshToken: 'next' }),
  }
  expect(await offlineTokens({ pool, store, clock: { now: () => now } })(shop)).toBe(expected)
})

test('when the renewal fails the lock is free for the next one', async () => {
  const stored: StoredToken = { accessToken: 'old', expires: inMinutes(-1), refreshToken: 'refresh' }
  let calls = 0
  const store = {
    load: async () => stored,
    renew: async () => {
      calls += 1
      if (calls === 1) throw new Error('no answer')
      return { accessToken: 'new', expires: inMinutes(60), refreshToken: 'next' }
    },
  }
  const accessToken = offlineTokens({ pool, store, clock: { now: () => now } })
  await expect(accessToken(shop)).rejects.toThrow('no answer')
  expect(await accessToken(shop)).toBe('new')
})
