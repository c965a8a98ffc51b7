import { once } from 'node:events'
import http, { type IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { testSandbox } from '../test-support/test-sandbox'

const { urls } = await testSandbox()
const { port } = new URL(urls.local)

/** By hand, because `fetch` does not let the Host be chosen. */
async function statusFor(host: string): Promise<number | undefined> {
  const request = http.get({ host: '127.0.0.1', port, path: '/sandbox/mails', headers: { host } })
  const [answer]: IncomingMessage[] = await once(request, 'response')
  answer?.resume()
  return answer?.statusCode
}

test.each(['evil.com', `evil.com:${port}`, 'localhost.evil.com', 'evil.com#.localhost', 'evillocalhost'])(
  'a name that leads here from elsewhere (%s) is shown nothing',
  async (host) => {
    expect(await statusFor(host)).toBe(421)
  },
)

test.each(['localhost', `localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`])(
  '%s is served',
  async (host) => {
    expect(await statusFor(host)).toBe(200)
  },
)
