import { z } from 'zod'
import { openBrowser } from './seed/browser'
import { DEMO_VENDORS } from './seed/demo-vendors'
import { drawLogo } from './seed/draw-logo'

// The demo marketplace, made as people would make it: the operator opens the app, eight customers register in the
// store's portal, the operator decides about some of them. So the demo is made of nothing that the product cannot do.
// An interrupted seed can be run again: whoever has registered is left as they are.

const { SOUK_PORT_BASE } = z.object({ SOUK_PORT_BASE: z.coerce.number().int() }).parse(process.env)
const SHOP = 'aurora-market'
const STORE = `${SHOP}.localhost`

await installApp()
for (const vendor of DEMO_VENDORS) await registerVendor(vendor)
for (const vendor of DEMO_VENDORS) await decide(vendor)

/** As the operator does, who finds in the admin that the app is not installed yet, installs it and opens it. */
async function installApp() {
  const visit = openBrowser({ port: SOUK_PORT_BASE })
  const body = new URLSearchParams()
  const installed = await visit({ host: 'localhost', path: `/store/${SHOP}/apps/souk/install`, body })
  expect(installed.status === 303, `The admin answered ${installed.status} to the installation.`)
  const opened = await visitAsOperator('/app')
  expect(opened.status === 200, `The app answered ${opened.status} when it was opened in the admin.`)
}

async function registerVendor({ email, displayName, about, logo }: (typeof DEMO_VENDORS)[number]) {
  const visit = openBrowser({ port: SOUK_PORT_BASE })
  const signedIn = await visit({ host: STORE, path: '/account/login', body: new URLSearchParams({ email }) })
  expect(signedIn.status === 303, `The store did not let ${displayName} sign in (${signedIn.status}).`)
  const page = await visit({ host: STORE, path: '/apps/souk/register' })
  if (page.status >= 300 && page.status < 400) return
  const csrf = /name="csrf" value="([^"]+)"/.exec(page.text)?.[1]
  expect(csrf, `The registration page of ${displayName} has no form (${page.status}).`)

  const form = new FormData()
  for (const [name, value] of Object.entries({ csrf, displayName, email, about, agree: 'yes' }))
    form.set(name, value)
  if (logo) {
    const png = drawLogo({ ink: [...logo.ink], paper: [...logo.paper], rings: logo.rings })
    form.set('logo', new File([png], 'logo.png', { type: 'image/png' }))
  }
  const sent = await visit({ host: STORE, path: '/apps/souk/register', body: form })
  expect(sent.status === 303, `${displayName} could not register (${sent.status}).`)
}

async function decide({ displayName, decision }: (typeof DEMO_VENDORS)[number]) {
  if (!decision) return
  const { kind, ...reason } = decision
  const vendor = await findApplication(displayName)
  if (!vendor) return
  const body = new URLSearchParams({ decision: kind, vendor, ...reason })
  const decided = await visitAsOperator('/app/vendors', body)
  expect(decided.status === 200, `The operator could not decide about ${displayName} (${decided.status}).`)
}

/** The id of a vendor who waits for a decision, read off the operator's list. */
async function findApplication(displayName: string): Promise<string | null> {
  const query = new URLSearchParams({ status: 'applied', search: displayName })
  const { text } = await visitAsOperator(`/app/vendors?${query}`)
  return /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/.exec(text)?.[0] ?? null
}

async function visitAsOperator(path: string, body?: URLSearchParams) {
  const visit = openBrowser({ port: SOUK_PORT_BASE })
  const asked = new URLSearchParams({ shop: `${SHOP}.myshopify.com` })
  const minted = await visit({ host: 'localhost', path: '/sandbox/session-tokens', body: asked })
  const { token } = z.object({ token: z.string() }).parse(JSON.parse(minted.text))
  const separator = path.includes('?') ? '&' : '?'
  const host = Buffer.from(`admin.shopify.com/store/${SHOP}`).toString('base64')
  const embedded = new URLSearchParams({
    embedded: '1',
    shop: `${SHOP}.myshopify.com`,
    host,
    id_token: token,
  })
  const headers = { authorization: `Bearer ${token}` }
  return visit({
    host: 'souk.localhost',
    path: `${path}${separator}${embedded}`,
    headers,
    ...(body && { body }),
  })
}

function expect(holds: unknown, otherwise: string): asserts holds {
  if (!holds) throw new Error(`The demo could not be made. ${otherwise}`)
}
