import { expect, test } from 'vitest'
import { appAt } from '../test-support/test-sandbox'
import { destinationOf } from './destination'

const at = (applicationUrl: string) => ({
  portBase: 5000,
  stateDir: '.souk',
  app: { ...appAt({ appPort: 5100, portBase: 5000 }), applicationUrl },
})

test.each([
  'http://localhost:5000/sandbox/reset',
  'http://127.0.0.1:5000/sandbox/reset',
  'http://127.1:5000/sandbox/reset',
  'http://[::1]:5000/sandbox/reset',
  'http://aurora-market.localhost:5000/account',
  'https://localhost:5443/admin/oauth/access_token',
])('a webhook never goes to the sandbox itself (%s)', (uri) => {
  expect(destinationOf(uri, at('https://souk.example.com'))).toMatchObject({
    kind: 'nowhere',
    why: expect.stringContaining('is the sandbox itself'),
  })
})

test.each([
  ['/hooks', 'http://souk.localhost:5000', 'http://127.0.0.1:5100/hooks'],
  ['http://souk.localhost:5000/hooks', 'http://souk.localhost:5000', 'http://127.0.0.1:5100/hooks'],
  ['http://souk.localhost:5000/hooks', 'https://souk.example.com', 'http://127.0.0.1:5100/hooks'],
  ['https://souk.example.com/hooks?a=1', 'https://souk.example.com', 'http://127.0.0.1:5100/hooks?a=1'],
  ['http://localhost:5200/hooks', 'https://souk.example.com', 'http://localhost:5200/hooks'],
])('a webhook to %s reaches the app, or another program of this machine (app at %s)', (uri, app, url) => {
  expect(destinationOf(uri, at(app))).toMatchObject({ kind: 'http', url: new URL(url) })
})
