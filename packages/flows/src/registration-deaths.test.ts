import { customerId } from '@souk/kernel'
import { checkImage, vendorHandle } from '@souk/vendors'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keepDraft } from './keep-draft'
import { registerVendor } from './register-vendor'
import { openDeaths } from './testing/deaths'
import { openMarketplace } from './testing/open-marketplace'

const { deps, shop, metaobjects, mails } = await openMarketplace()
const { prisma } = deps.db
const { BREAKS, breaking, workThrough, count } = openDeaths(deps)

const png = checkImage(
  'logo',
  new Uint8Array(
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  ),
)
if (!png.ok) throw new Error(png.reason.is)
const picture = png.value

let last = 4000

const plan = fc.record({
  /** What happens to the first attempts to send the form. */
  sending: fc.array(breaking, { maxLength: 3 }),
  /** What happens to the first deliveries, in whatever order they come. */
  delivering: fc.array(breaking, { maxLength: 9 }),
  autoApproved: fc.boolean(),
  withImages: fc.boolean(),
})

test('wherever a registration dies and however often, trying again ends with one vendor, one metaobject, one mail of each kind', async () => {
  await fc.assert(
    fc.asyncProperty(plan, async ({ sending, delivering, autoApproved, withImages }) => {
      const id = ++last
      const [displayName, email] = [`Survivor ${id}`, `survivor-${id}@example.com`]
      const who = { shop, customerId: customerId(String(id)) }
      const autoApproval = { mode: autoApproved ? 'always' : 'never' }
      await prisma.marketplaceRules.upsert({
        where: { shopDomain: shop },
        create: { shopDomain: shop, autoApproval, version: 1, updatedAt: new Date() },
        update: { autoApproval },
      })
      await keepDraft(deps, { ...who, fields: { displayName } })
      const images = withImages ? { logo: picture, banner: picture } : { logo: null }
      const registration = {
        ...who,
        application: { displayName, email, legalName: 'Survivor AB' },
        ...images,
        seenTerms: null,
      }
      for (const { broken } of sending)
        await registerVendor(broken(deps), registration).catch(() => undefined)
      const sent = await registerVendor(deps, registration)
      expect(sent.ok || sent.reason).toSatisfy((said) => said === true || said === 'already-registered')

      await workThrough(delivering.map(({ broken }) => broken))

      const rows = await prisma.vendor.findMany({
        where: { email },
        include: { images: true, members: true, details: true },
      })
      expect(rows).toMatchObject([
        {
          displayName,
          status: autoApproved ? 'approved' : 'applied',
          metaobjectId: expect.stringMatching(/^gid:/),
          images: (withImages ? ['logo', 'banner'] : []).map((kind) => ({ kind, bytes: null })),
          members: [{ role: 'owner', customerId: who.customerId }],
          details: { legalName: 'Survivor AB' },
        },
      ])
      expect(await metaobjects(vendorHandle(displayName))).toMatchObject([
        {
          name: displayName,
          status: autoApproved ? 'approved' : 'applied',
          published: autoApproved ? 'ACTIVE' : 'DRAFT',
          logo: withImages ? expect.stringMatching(/^gid:/) : null,
        },
      ])
      expect((await mails(email)).toSorted()).toEqual(
        [
          'Welcome to Aurora Market',
          autoApproved ? 'You can now sell on Aurora Market' : 'Aurora Market is looking at your application',
        ].toSorted(),
      )
      expect(await prisma.applicationDraft.count({ where: { customerId: who.customerId } })).toBe(0)
      expect(await count('select count(*)::int as n from outbox.message where dead_at is not null')).toBe(0)
    }),
    { numRuns: 15, endOnFailure: true },
  )
}, 240_000)

test.each(Object.entries(BREAKS))(
  'one registration whose every step meets it at first: %s',
  async (_, broken) => {
    const id = ++last
    const email = `survivor-${id}@example.com`
    const who = { shop, customerId: customerId(String(id)) }
    const application = { displayName: `Survivor ${id}`, email, about: '' }
    const registration = { ...who, application, logo: picture, seenTerms: null }
    await registerVendor(broken(deps), registration).catch(() => undefined)
    await registerVendor(deps, registration)
    await workThrough([broken, broken, broken])
    expect(await prisma.vendor.count({ where: { email } })).toBe(1)
    expect(await metaobjects(vendorHandle(application.displayName))).toHaveLength(1)
    expect(await mails(email)).toHaveLength(2)
  },
)
