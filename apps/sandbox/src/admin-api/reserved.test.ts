import { expect, test } from 'vitest'
import { z } from 'zod'
import { openWorld, SHOP } from '../../evidence/world'
import { readOne } from '../state'

const scopes = ['write_products', 'write_metaobjects', 'write_metaobject_definitions']
const NAMESPACES = ['app--424242', 'app--424242--size', 'shopify', 'shopify--size']
const TYPES = ['app--424242--author', 'APP--424242--author', 'shopify--author']

/** What could write, by name; `{{product}}` is a product of the shop. */
const byNamespace: Record<string, (namespace: string) => string> = {
  metafieldsSet: (namespace) =>
    `metafieldsSet(metafields: [{ ownerId: "{{product}}", namespace: "${namespace}", key: "width", type: "number_integer", value: "1" }]) { metafields { id } userErrors { code } }`,
  metafieldDefinitionCreate: (namespace) =>
    `metafieldDefinitionCreate(definition: { name: "Width", ownerType: PRODUCT, namespace: "${namespace}", key: "width", type: "number_integer" }) { userErrors { code } }`,
  metafieldDefinitionUpdate: (namespace) =>
    `metafieldDefinitionUpdate(definition: { name: "Width", ownerType: PRODUCT, namespace: "${namespace}", key: "width" }) { userErrors { code } }`,
  ...Object.fromEntries(
    ['Delete', 'Pin', 'Unpin'].map((verb) => [
      `metafieldDefinition${verb}`,
      (namespace: string) =>
        `metafieldDefinition${verb}(identifier: { ownerType: PRODUCT, namespace: "${namespace}", key: "width" }) { userErrors { code } }`,
    ]),
  ),
  productCreate: (namespace) =>
    `productCreate(product: { title: "Hat", metafields: [{ namespace: "${namespace}", key: "width", type: "number_integer", value: "1" }] }) { product { id } userErrors { message } }`,
  productUpdate: (namespace) =>
    `productUpdate(product: { id: "{{product}}", metafields: [{ namespace: "${namespace}", key: "width", type: "number_integer", value: "1" }] }) { userErrors { message } }`,
}
const byType: Record<string, (type: string) => string> = {
  metaobjectDefinitionCreate: (type) =>
    `metaobjectDefinitionCreate(definition: { type: "${type}", fieldDefinitions: [{ key: "name", type: "single_line_text_field" }] }) { userErrors { code } }`,
  metaobjectCreate: (type) =>
    `metaobjectCreate(metaobject: { type: "${type}", fields: [] }) { userErrors { code } }`,
  metaobjectUpsert: (type) =>
    `metaobjectUpsert(handle: { type: "${type}", handle: "ann" }, metaobject: { fields: [] }) { userErrors { code } }`,
}

const attempts = [
  ...Object.entries(byNamespace).flatMap(([name, write]) =>
    NAMESPACES.map((reserved) => ({ name, reserved, document: write(reserved) })),
  ),
  ...Object.entries(byType).flatMap(([name, write]) =>
    TYPES.map((reserved) => ({ name, reserved, document: write(reserved) })),
  ),
]

const answered = z.object({
  data: z.record(z.string(), z.looseObject({ userErrors: z.array(z.unknown()) }).nullable()).nullish(),
  errors: z.array(z.object({ message: z.string() })).optional(),
})
const made = z.object({
  data: z.object({ productCreate: z.object({ product: z.object({ id: z.string() }) }) }),
})

test.each(attempts)('$name does not write to what is reserved: $reserved', async ({ name, document }) => {
  const world = await openWorld({ scopes })
  const ask = async (query: string): Promise<unknown> => {
    const headers = { 'content-type': 'application/json', 'x-shopify-access-token': world.tokens.souk }
    const address = `https://${SHOP}/admin/api/2026-07/graphql.json`
    const body = JSON.stringify({ query: `mutation { ${query} }` })
    return (await world.fetch(new Request(address, { method: 'POST', headers, body }))).json()
  }
  const { id } = made.parse(
    await ask('productCreate(product: { title: "Cap" }) { product { id } userErrors { message } }'),
  ).data.productCreate.product
  const { data, errors } = answered.parse(await ask(document.replaceAll('{{product}}', id)))
  const isRefused = (data?.[name]?.userErrors.length ?? 0) > 0
  expect(isRefused || errors !== undefined).toBe(true)
  expect(errors?.find(({ message }) => message.includes('Souk sandbox'))).toBeUndefined()
  const count = z.object({ count: z.number() })
  for (const table of ['metafield', 'metafield_definition', 'metaobject', 'metaobject_definition']) {
    expect(readOne(world.state, count, `select count(*) as count from ${table}`)).toEqual({ count: 0 })
  }
  expect(readOne(world.state, count, 'select count(*) as count from product')).toEqual({ count: 1 })
})
