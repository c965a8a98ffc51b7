import { join } from 'node:path'
import { issuePermanentToken } from '../../../apps/sandbox/src/oauth/tokens'
import { installApp, putShop } from '../../../apps/sandbox/src/shops'
import { openState } from '../../../apps/sandbox/src/state'
import { coreTables } from '../../../apps/sandbox/src/tables'
import { ask, type Client } from './clients'

/** A shop for each client, on the plan with the largest bucket: throttling is not what is measured. */
export function makeShops(stateDir: string, { count, apiKey }: { count: number; apiKey: string }): Client[] {
  const state = openState(join(stateDir, 'sandbox.sqlite'), coreTables)
  const clients = Array.from({ length: count }, (_, index) => {
    const shop = `bench-${index}.myshopify.com`
    putShop(state, {
      domain: shop,
      name: 'Tea House',
      email: 'owner@example.com',
      currency: 'EUR',
      timezone: 'Europe/Berlin',
      plan: 'Enterprise',
    })
    installApp(state, { shop, apiKey, scopes: ['write_metaobjects', 'write_metaobject_definitions'] })
    return { host: shop, token: issuePermanentToken(state, { shop, apiKey }) }
  })
  state.db.close()
  return clients
}

const DEFINE = `mutation { metaobjectDefinitionCreate(definition: { type: "tea", displayNameKey: "title",
  fieldDefinitions: [{ key: "title", type: "single_line_text_field" }] }) { userErrors { message } } }`
const MAKE = `mutation Make($handle: String!, $title: String!) { metaobjectCreate(metaobject: { type: "tea",
  handle: $handle, fields: [{ key: "title", value: $title }] }) { userErrors { message } } }`

/** The three metaobjects that the bare server simply has. */
export async function fillShop(port: number, client: Client): Promise<void> {
  await ask(port, client, { query: DEFINE })
  for (const id of [1, 2, 3])
    await ask(port, client, { query: MAKE, variables: { handle: `tea-${id}`, title: `Tea ${id}` } })
}
