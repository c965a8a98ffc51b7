import { join } from 'node:path'
import { openClient } from '@souk/sandbox/client'
import pg from 'pg'
import { afterAll, vi } from 'vitest'
import { z } from 'zod'
import type { Applicant } from './applicant'
import { stack } from './stack'

const { urls, databaseUrl, stateDir } = stack

export const sandbox = openClient(urls.start)

/** What is in this person's mailbox, oldest first. */
export const mailsTo = async ({ email }: Applicant) => (await sandbox.listMails({ to: email })).toReversed()

/** Waits for this many mails, and answers their subjects. */
export const subjectsTo = (person: Applicant, count: number): Promise<string[]> =>
  vi.waitFor(
    async () => {
      const mails = await mailsTo(person)
      if (mails.length < count) throw new Error(`${mails.length} of ${count} mails have arrived`)
      return mails.map((mail) => mail.subject)
    },
    { timeout: 60_000, interval: 100 },
  )

/** What Souk's database and Shopify hold, seen from outside. */
export function openWorld() {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 })
  // The crash journeys kill PostgreSQL; the pool connects again at the next query.
  pool.on('error', () => undefined)
  afterAll(() => pool.end())
  const shopify = adminApi(pool)
  return {
    pool,
    askShopify: shopify,
    /** The vendor metaobjects with this person's name, as Shopify's Admin API answers. */
    metaobjectsOf: async ({ displayName }: Applicant) => {
      const { nodes } = metaobjects.parse(await shopify(VENDORS)).data.metaobjects
      return nodes
        .filter(({ name }) => name.value === displayName)
        .map(({ status, capabilities }) => ({
          status: status.value,
          published: capabilities.publishable.status,
        }))
    },
    vendorsOf: async ({ email }: Applicant) => {
      const { rows } = await pool.query<{
        displayName: string
        about: string
        status: string
        hasLogo: boolean
        metaobjectId: string | null
      }>(
        `select display_name as "displayName", about, status::text, l.vendor_id is not null as "hasLogo", metaobject_id as "metaobjectId"
         from vendor v left join vendor_image l on l.vendor_id = v.id and l.kind = 'logo' where email = $1`,
        [email],
      )
      return rows
    },
  }
}

const metaobjects = z.object({
  data: z.object({
    metaobjects: z.object({
      nodes: z.array(
        z.object({
          name: z.object({ value: z.string() }),
          status: z.object({ value: z.string() }),
          capabilities: z.object({ publishable: z.object({ status: z.string() }) }),
        }),
      ),
    }),
  }),
})

const VENDORS = `{
  metaobjects(type: "$app:vendor", first: 250) {
    nodes {
      name: field(key: "display_name") { value }
      status: field(key: "status") { value }
      capabilities { publishable { status } }
    }
  }
}`

/** The Admin API under its real name, with the token that Souk holds. */
function adminApi(pool: pg.Pool) {
  return async (query: string, { shop = 'aurora-market.myshopify.com' } = {}): Promise<unknown> => {
    process.env.SANDBOX_TLS_PORT = String(Number(new URL(urls.start).port) + 443)
    process.env.SANDBOX_CA_FILE = join(stateDir, 'sandbox-ca', 'ca.pem')
    await import('@souk/sandbox/preload')
    const { rows } = await pool.query<{ accessToken: string }>(
      'select "accessToken" from session where not "isOnline" and shop = $1',
      [shop],
    )
    const answer = await fetch(`https://${shop}/admin/api/2026-07/graphql.json`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-shopify-access-token': rows[0]?.accessToken ?? '' },
      body: JSON.stringify({ query }),
    })
    return answer.json()
  }
}
