import { randomBytes } from 'node:crypto'
import { openDb } from '@souk/db'
import { fileKeys } from '@souk/files'
import { assert, systemClock } from '@souk/kernel'
import { openMailer } from '@souk/notifications'
import { runOutbox } from '@souk/outbox'
import { openAdminClient, saveVendorMetaobject } from '@souk/shopify'
import { localShopify, testDatabase } from '@souk/testing'
import { vendorHandle } from '@souk/vendors'
import { afterAll, vi } from 'vitest'
import { z } from 'zod'
import { deliverMessage } from '../deliver/deliver-message'
import type { Deps } from '../deps'
import { installShop } from '../install-shop'

const MetaobjectsAnswer = z.object({
  data: z.object({
    metaobjects: z.object({
      nodes: z.array(
        z.object({
          handle: z.string(),
          name: z.object({ value: z.string() }),
          status: z.object({ value: z.string() }),
          logo: z.object({ value: z.string().nullable() }),
          capabilities: z.object({ publishable: z.object({ status: z.string() }) }),
        }),
      ),
    }),
  }),
})

/** Souk's flows on a database and a local Shopify of this test file's own, the demo shop installed and set up. */
export async function openMarketplace() {
  const { url } = await testDatabase()
  const shopify = await localShopify()
  const { shop } = shopify
  const accessToken = await shopify.accessToken()
  const db = openDb({ url, connections: 5 })
  afterAll(() => db.close())
  const deps: Deps = {
    db,
    admin: async (_shop, signal) => openAdminClient({ shop, accessToken, signal }),
    mailer: openMailer({ apiKey: 're_test', fromAddress: 'hello@example.com' }),
    fileKeys: fileKeys.parse(`test:${randomBytes(32).toString('base64')}`),
    invitationKey: randomBytes(32),
    clock: systemClock,
  }

  /** Lets every message leave, as the worker would. */
  async function work({ deps: other = deps }: { deps?: Deps } = {}) {
    const runner = runOutbox({ pool: db.pool, deliver: deliverMessage(other), onError: () => undefined })
    await vi.waitFor(async () => assert((await waiting()) === 0, 'every message has left'), {
      timeout: 20_000,
      interval: 20,
    })
    await runner.stop()
  }
  const waiting = async () => {
    const { rows } = await db.pool.query<{ n: number }>('select count(due_at)::int as n from outbox.message')
    return rows[0]?.n
  }

  /** What Shopify's Admin API answers, asked without any code of ours. */
  async function askShopify(query: string): Promise<unknown> {
    const answer = await fetch(`https://${shop}/admin/api/2026-07/graphql.json`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-shopify-access-token': accessToken },
      body: JSON.stringify({ query }),
    })
    return answer.json()
  }

  /** The vendor metaobjects with this handle. */
  async function metaobjects(handle: string) {
    const { nodes } = MetaobjectsAnswer.parse(await askShopify(ALL_VENDORS)).data.metaobjects
    return nodes
      .filter((node) => node.handle === handle)
      .map(({ name, status, capabilities, logo }) => ({
        handle,
        name: name.value,
        status: status.value,
        published: capabilities.publishable.status,
        logo: logo.value,
      }))
  }

  /** What an address has received, oldest first. */
  const received = async (to: string) => (await shopify.control.listMails({ to })).toReversed()

  await installShop(deps, { shop })
  await work()
  return {
    deps,
    /** Makes Shopify and the mail service fail, moves the time … */
    control: shopify.control,
    accessToken: shopify.accessToken,
    databaseUrl: url,
    shop,
    work,
    askShopify,
    metaobjects,
    mails: async (to: string) => (await received(to)).map((mail) => mail.subject),
    lastMail: async (to: string) => (await received(to)).at(-1),
    /** A vendor's metaobject that no row of ours stands behind. */
    saveMetaobject: async (displayName: string) =>
      saveVendorMetaobject(await deps.admin(shop), {
        handle: vendorHandle(displayName),
        displayName,
        about: '',
        status: 'applied',
        logoFileId: null,
        bannerFileId: null,
        vacation: null,
        links: { website: '', instagram: '', facebook: '', tiktok: '', youtube: '', x: '' },
      }),
  }
}

const ALL_VENDORS = `{
  metaobjects(type: "$app:vendor", first: 250) {
    nodes {
      handle
      name: field(key: "display_name") { value }
      status: field(key: "status") { value }
      logo: field(key: "logo") { value }
      capabilities { publishable { status } }
    }
  }
}`
