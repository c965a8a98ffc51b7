import { expect, onTestFinished, test } from 'vitest'
import { browse } from '../src/test-support/browse'
import { type Received, TEST_SHOP, testSandbox } from '../src/test-support/test-sandbox'
import { adminFrameCases } from './admin-frame'
import { appProxyCases } from './app-proxy'
import { differences } from './differences'
import type { Opening, Outgoing, Visit, Webhook } from './outgoing'
import { webhookCases } from './webhooks'

// Ten seconds are the store's; here nobody waits so long.
const sandbox = await testSandbox({ appProxyTimeoutMs: 2000 })
await control('/install', { shop: TEST_SHOP })

const all = [...appProxyCases, ...webhookCases, ...adminFrameCases]

test.each(all.map((each) => [`${each.says} (${each.id}, ${each.status})`, each] as const))(
  '%s',
  async (_, each) => {
    sandbox.received.length = 0
    sandbox.answerWith(each.app === undefined ? {} : each.app)
    onTestFinished(() => sandbox.answerWith({}))
    const { sent, answer } = await act(each.when)
    expect([
      ...differences(sent, each.sent ?? {}, 'sent'),
      ...differences(answer, each.answer ?? {}, 'answer'),
    ]).toEqual([])
  },
)

async function act(when: Outgoing['when']): Promise<{ sent: unknown; answer: unknown }> {
  if ('visit' in when) return visit(when)
  if ('topic' in when) return hook(when)
  return open(when)
}

async function visit({ visit: path, method = 'GET', headers = {}, body, customer = null }: Visit) {
  const store = sandbox.urls.store(TEST_SHOP)
  const signedIn = customer === null ? null : await browse(`${store}/account/login/${customer}`)
  const session = signedIn?.headers.get('set-cookie')?.split(';')[0]
  const cookie = [headers.cookie, session].filter(Boolean).join('; ')
  const answer = await browse(`${store}${path}`, {
    method,
    headers: { ...headers, cookie },
    body: body ?? null,
  })
  const text = await answer.text()
  const got = { status: answer.status, headers: Object.fromEntries(answer.headers), body: text }
  return { sent: shown(sandbox.received.at(-1)), answer: got }
}

/** A second event that certainly arrives ends the wait for a first one that may not. */
async function hook({ topic, payload, subscription }: Webhook) {
  const { subscriptions } = sandbox.app.webhooks
  const count = subscriptions.length
  if (subscription)
    subscriptions.push({ topics: [topic], complianceTopics: [], uri: '/hooks', ...subscription })
  await control('/deliveries', { shop: TEST_SHOP, topic, payload })
  subscriptions.length = count
  await control('/deliveries', { shop: TEST_SHOP, topic: 'app/uninstalled', payload: { isLast: true } })
  const isLast = ({ body }: Received) => body.toString() === '{"isLast":true}'
  await expect.poll(() => sandbox.received.some(isLast)).toBe(true)
  const arrived = () => sandbox.received.find((each) => !isLast(each))
  if (subscription?.filter === undefined) await expect.poll(arrived).toBeDefined()
  return { sent: shown(arrived()), answer: {} }
}

async function open({ open: path }: Opening) {
  const page = await (await fetch(`${sandbox.urls.admin(TEST_SHOP, 'souk')}${path}`)).text()
  const address = new URL(/<iframe[^>]+src="([^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '')
  return { sent: { path: address.pathname, query: Object.fromEntries(address.searchParams) }, answer: {} }
}

function shown(request: Received | undefined) {
  if (!request) return undefined
  const query = Object.fromEntries(new URLSearchParams(request.query))
  return { ...request, rawQuery: request.query, query, body: request.body.toString() }
}

function control(path: string, body: unknown): Promise<Response> {
  const headers = { 'content-type': 'application/json' }
  return fetch(`${sandbox.urls.local}/sandbox${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  })
}
