import { decodeJwt } from 'jose'
import { beforeEach, expect, test } from 'vitest'
import { DEMO_SHOP, seedDemo } from '../demo'
import { openState, type State } from '../state'
import { coreTables } from '../tables'
import { appAt } from '../test-support/test-sandbox'
import { revokeOldSecret, rotateSecret, secretMarkOf, secretsOf } from './secrets'
import { mintSessionToken, readSessionToken } from './session-token'
import { addStaff, signedInStaff, signInAsStaff, staffMember } from './staff'

const app = appAt({ appPort: 1, portBase: 4000 })
let now: Date
let state: State

beforeEach(() => {
  now = new Date('2026-03-02T10:00:00Z')
  state = openState(':memory:', coreTables, { now: () => now })
  seedDemo(state)
})
const waitS = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000)
}
const isGood = (secret: string) => secretMarkOf(state, app, secret) !== null

test('for an hour both secrets are good and the old one signs, then the new one alone', () => {
  const fresh = rotateSecret(state, app)
  expect(secretsOf(state, app)).toEqual({ current: fresh, old: app.apiSecret, signing: app.apiSecret })
  expect([isGood(fresh), isGood(app.apiSecret)]).toEqual([true, true])
  waitS(3601)
  expect(secretsOf(state, app)).toEqual({ current: fresh, old: null, signing: fresh })
  expect([isGood(fresh), isGood(app.apiSecret)]).toEqual([true, false])
})

test('an app that was started with the new secret goes on with what was rotated', () => {
  const fresh = rotateSecret(state, app)
  expect(secretsOf(state, { ...app, apiSecret: fresh })).toMatchObject({ current: fresh, old: app.apiSecret })
})

test('a configuration with a secret that nobody rotated begins anew', () => {
  rotateSecret(state, app)
  const anew = { ...app, apiSecret: 'another' }
  expect(secretsOf(state, anew)).toEqual({ current: 'another', old: null, signing: 'another' })
  const fresh = rotateSecret(state, anew)
  expect(secretsOf(state, anew)).toMatchObject({ current: fresh, old: 'another' })
})

test('rotating again retires the oldest secret', () => {
  const second = rotateSecret(state, app)
  const third = rotateSecret(state, app)
  expect([isGood(third), isGood(second), isGood(app.apiSecret)]).toEqual([true, true, false])
})

test('revoking ends the hour at once', () => {
  const fresh = rotateSecret(state, app)
  revokeOldSecret(state, app)
  expect(secretsOf(state, app)).toEqual({ current: fresh, old: null, signing: fresh })
})

test('a session token says who, where, for whom and how long', async () => {
  const minted = await mintSessionToken({ state, app }, { shop: DEMO_SHOP.domain, userId: 11 })
  const seconds = now.getTime() / 1000
  expect(decodeJwt(minted)).toEqual({
    iss: `https://${DEMO_SHOP.domain}/admin`,
    dest: `https://${DEMO_SHOP.domain}`,
    aud: app.apiKey,
    sub: '11',
    exp: seconds + 60,
    nbf: seconds,
    iat: seconds,
    jti: expect.stringMatching(/^[0-9a-f-]{36}$/),
    sid: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
})

test('a session token from before a rotation is still read', async () => {
  const shop = DEMO_SHOP.domain
  const token = await mintSessionToken({ state, app }, { shop, userId: 11 })
  rotateSecret(state, app)
  expect(await readSessionToken({ state, app }, { shop, token })).toMatchObject({ userId: 11 })
})

test('another member of staff can be signed in, and is no owner', () => {
  const shop = { ...DEMO_SHOP, id: 1, createdAt: '2026-03-02T10:00:00Z' }
  const person = { firstName: 'Rui', lastName: 'Matos', email: 'rui@example.com' }
  const rui = addStaff(state, { shop: shop.domain, ...person })
  const owner = signedInStaff(state, shop.domain)
  expect(signInAsStaff(state, shop.domain, rui.id)).toBe(true)
  expect(signedInStaff(state, shop.domain)).toEqual(rui)
  expect(staffMember(state, { shop, userId: rui.id })).toMatchObject({
    first_name: 'Rui',
    account_owner: false,
  })
  expect(signInAsStaff(state, shop.domain, 1)).toBe(false)
  signInAsStaff(state, shop.domain, null)
  expect(signedInStaff(state, shop.domain)).toEqual(owner)
})
