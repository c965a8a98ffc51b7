import { expect, test, vi } from 'vitest'
import { openWorld, SHOP, type World } from '../../evidence/world'
import { issuePermanentToken } from '../oauth/tokens'
import { installApp, putShop } from '../shops'

const OTHER = 'coffee-house.myshopify.com'

function openOtherShop({ state, config: { app } }: World): string {
  putShop(state, {
    domain: OTHER,
    name: 'Coffee House',
    email: 'owner@example.com',
    currency: 'EUR',
    timezone: 'Europe/Berlin',
    plan: 'Basic',
  })
  installApp(state, { shop: OTHER, apiKey: app.apiKey, scopes: app.scopes })
  return issuePermanentToken(state, { shop: OTHER, apiKey: app.apiKey })
}

async function send(world: World, { shop = SHOP, token = world.tokens.souk, body = '' }) {
  const response = await world.fetch(
    new Request(`https://${shop}/admin/api/2026-07/graphql.json`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-shopify-access-token': token },
      body,
    }),
  )
  return { status: response.status, body: await response.json() }
}

const query = (text: string, variables = {}) => JSON.stringify({ query: text, variables })

test('the token of one shop opens no other', async () => {
  const world = await openWorld()
  openOtherShop(world)
  expect(await send(world, { shop: OTHER, body: query('{ shop { name } }') })).toMatchObject({ status: 401 })
})

test('what belongs to another shop is not there', async () => {
  const world = await openWorld()
  const token = openOtherShop(world)
  const made = await send(world, {
    body: query(
      'mutation { metaobjectDefinitionCreate(definition: { type: "tea" }) { metaobjectDefinition { id } } }',
    ),
  })
  const { id } = made.body.data.metaobjectDefinitionCreate.metaobjectDefinition
  const read = (text: string) => send(world, { shop: OTHER, token, body: query(text) })
  const both = await read(`{ metaobjectDefinition(id: "${id}") { id } node(id: "${id}") { id } }`)
  expect(both.body.data).toEqual({ metaobjectDefinition: null, node: null })
  const remove = `mutation { metaobjectDefinitionDelete(id: "${id}") { deletedId userErrors { message } } }`
  expect((await read(remove)).body.data.metaobjectDefinitionDelete.deletedId).toBeNull()
})

const nested = `${'['.repeat(50_000)}${']'.repeat(50_000)}`

test.each([
  ['malformed JSON', '{"query":'],
  ['JSON that is no object', '[1]'],
  ['a query that is no text', '{"query":5}'],
  ['a query with a mistake', query('{ shop { secret } ')],
  [
    'variables nested without end',
    `{"query":"query ($a: String) { shop(a: $a) { id } }","variables":{"a":${nested}}}`,
  ],
  [
    'a list nested without end',
    `{"query":"query ($a: [ID!]!) { nodes(ids: $a) { id } }","variables":{"a":${nested}}}`,
  ],
  ['JSON nested without end', `{"query":"query ($a: JSON) { shop { id } }","variables":{"a":${nested}}}`],
])('%s is answered, and nothing is written down', async (_, body) => {
  const world = await openWorld()
  const written = [
    vi.spyOn(console, 'log'),
    vi.spyOn(console, 'warn'),
    vi.spyOn(process.stdout, 'write'),
    vi.spyOn(process.stderr, 'write'),
  ]
  const answer = await send(world, { body })
  const calls = written.flatMap((spy) => spy.mock.calls)
  for (const spy of written) spy.mockRestore()
  expect(answer.body).toHaveProperty('errors')
  expect(JSON.stringify(calls)).not.toContain(world.tokens.souk)
  expect(await send(world, { body: query('{ shop { name } }') })).toMatchObject({ status: 200 })
})
