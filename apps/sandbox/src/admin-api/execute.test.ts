import { expect, test } from 'vitest'
import { openWorld, SHOP } from '../../evidence/world'

async function ask(query: string, version = '2026-07') {
  const world = await openWorld()
  const response = await world.fetch(
    new Request(`https://${SHOP}/admin/api/${version}/graphql.json`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-shopify-access-token': world.tokens.souk },
      body: JSON.stringify({ query }),
    }),
  )
  return response.json()
}

test('a field that nobody built is an error that names it, never a silent null', async () => {
  expect(await ask('{ ordersCount { count } }')).toMatchObject({
    errors: [{ message: 'Souk sandbox: no resolver for QueryRoot.ordersCount', path: ['ordersCount'] }],
  })
  expect(await ask('{ shop { description } }')).toMatchObject({
    errors: [{ message: 'Souk sandbox: no resolver for Shop.description', path: ['shop', 'description'] }],
  })
})

test('an input that nobody built is an error that names it, never ignored', async () => {
  const create = `mutation { metaobjectDefinitionCreate(definition: { type: "tea", fieldDefinitions: [{
    key: "title", type: "single_line_text_field", capabilities: { adminFilterable: { enabled: true } } }] }) {
    userErrors { message } } }`
  expect(JSON.stringify(await ask(create))).toContain('capabilities')
})

test('a field type that Shopify has and the sandbox has not is an error that names it', async () => {
  const create = `mutation { metaobjectDefinitionCreate(definition: { type: "tea", fieldDefinitions: [{
    key: "weight", type: "jurisdiction" }] }) { userErrors { message } } }`
  expect(await ask(create)).toMatchObject({
    errors: [{ message: 'Souk sandbox: metaobject fields of type jurisdiction are not built' }],
  })
})

test('a field of a later version does not exist in an earlier one', async () => {
  const values = '{ metaobject(id: "gid://shopify/Metaobject/1") { values } }'
  expect(await ask(values, '2025-10')).toMatchObject({ errors: [{ extensions: { code: 'undefinedField' } }] })
  expect(await ask(values)).toMatchObject({ data: { metaobject: null } })
})

test('a mutation that fails in the middle changes nothing', async () => {
  const world = await openWorld()
  world.state.db.exec(
    `create trigger refuse before insert on metaobject begin select raise(abort, 'disk full'); end`,
  )
  const send = (query: string) =>
    world
      .fetch(
        new Request(`https://${SHOP}/admin/api/2026-07/graphql.json`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-shopify-access-token': world.tokens.souk },
          body: JSON.stringify({ query }),
        }),
      )
      .then((response) => response.json())
  await send('mutation { metaobjectDefinitionCreate(definition: { type: "tea" }) { userErrors { code } } }')
  const made = await send(
    'mutation { metaobjectCreate(metaobject: { type: "tea", handle: "x" }) { metaobject { id } } }',
  )
  expect(made).toMatchObject({ data: { metaobjectCreate: null }, errors: [{ message: 'disk full' }] })
  expect(await send('{ metaobjects(type: "tea", first: 1) { nodes { id } } }')).toMatchObject({
    data: { metaobjects: { nodes: [] } },
  })
})

test('a limit of a metaobject field that is none is refused, never kept and ignored', async () => {
  const create = `mutation { metaobjectDefinitionCreate(definition: { type: "tea", fieldDefinitions: [{
    key: "cups", type: "number_integer", validations: [{ name: "max", value: "many" }] }] }) {
    userErrors { message } } }`
  expect(JSON.stringify(await ask(create))).toContain('option max must be an integer')
})
