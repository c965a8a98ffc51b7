import { beforeAll, vi } from 'vitest'
import type { TimeSource } from '../clock'
import { mintSessionToken } from '../oauth/session-token'
import { installApp } from '../shops'
import { openState } from '../state'
import { coreTables } from '../tables'
import { type Received, TEST_SHOP, testSandbox } from './test-sandbox'

/**
 * A sandbox to which Shopify's libraries in this test file come as those of a real app do: under the real host names, over
 * TLS, with nothing of theirs replaced. The app is installed.
 */
export async function libraryWorld(options: { clock?: TimeSource } = {}) {
  const sandbox = await testSandbox(options)
  const { app } = sandbox
  const state = openState(`${sandbox.stateDir}/sandbox.sqlite`, coreTables)
  const install = () => installApp(state, { shop: TEST_SHOP, apiKey: app.apiKey, scopes: app.scopes })
  beforeAll(async () => {
    process.env.SANDBOX_TLS_PORT = String(sandbox.tlsPort)
    process.env.SANDBOX_CA_FILE = sandbox.caFile
    await import('../../preload.mjs')
    install()
  })
  const control = async (path: string, body: object): Promise<unknown> => {
    const answer = await fetch(`${sandbox.urls.local}/sandbox${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ shop: TEST_SHOP, ...body }),
    })
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
    return answer.json()
  }
  return {
    sandbox,
    app,
    install,
    /** Steers the sandbox: `POST /sandbox<path>`. */
    control,
    /** What App Bridge hands to the app. */
    sessionToken: () => mintSessionToken({ state, app }, { shop: TEST_SHOP, userId: 11 }),
    /** The address with which the admin opens a page of the app in its frame. */
    async openedAddress(path = '/app'): Promise<string> {
      const page = await fetch(sandbox.urls.admin(TEST_SHOP, app.handle, path))
      const address = /<iframe[^>]* src="([^"]*)"/.exec(await page.text())?.[1]
      if (!address) throw new Error('the admin shows no frame')
      return address.replaceAll('&amp;', '&')
    },
    /** The last delivery of this topic that reached the app. */
    delivered: (topic: string): Promise<Received> =>
      vi.waitFor(() => {
        const found = sandbox.received.findLast(({ headers }) => headers['x-shopify-topic'] === topic)
        if (!found) throw new Error(`no ${topic} was delivered`)
        return found
      }),
    moveClock: (seconds: number) => state.clock.moveBy(seconds),
  }
}
