import { expect, test } from 'vitest'
import { openClient } from '../client'
import { testSandbox } from '../test-support/test-sandbox'

const { urls } = await testSandbox()
const client = openClient(urls.local)

const page = async () => (await fetch(urls.local)).text()
const press = (action: string, form: Record<string, string> = {}) =>
  fetch(`${urls.local}${action}`, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers: { origin: urls.local },
  })

test('the buttons of the start page move time, stop it and bring it back', async () => {
  await press('/clock', { forwardS: '3600' })
  await press('/clock', { set: 'freeze' })
  expect(await client.readClock()).toMatchObject({ isFrozen: true })
  expect(await page()).toContain('and time stands still')
  await press('/clock', { set: 'run' })
  expect((await client.readClock()).offsetS).toBeGreaterThan(3500)
  await press('/clock', { set: 'real' })
  expect(await client.readClock()).toMatchObject({ offsetS: 0, isFrozen: false })
  expect(await page()).toContain('as everywhere')
})

test('the start page takes a snapshot, restores it and says what is wrong with a name', async () => {
  await press('/snapshots', { name: 'before' })
  await client.makeShop({ domain: 'second.myshopify.com' })
  expect(await page()).toContain('second.myshopify.com')
  await press('/snapshots/before/restore')
  expect(await page()).not.toContain('second.myshopify.com')
  const refused = await press('/snapshots', { name: 'before' })
  expect(refused.status).toBe(409)
  expect(await refused.text()).toContain('There is a snapshot before already.')
})

test('a page of another site cannot press these buttons', async () => {
  const refused = await fetch(`${urls.local}/reset`, {
    method: 'POST',
    headers: { origin: 'https://evil.example' },
  })
  expect(refused.status).toBe(403)
})
