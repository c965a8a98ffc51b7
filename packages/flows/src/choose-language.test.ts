import { readHistory } from '@souk/audit'
import { assert, customerId } from '@souk/kernel'
import { findVendorOfCustomer } from '@souk/vendors'
import { expect, test } from 'vitest'
import { chooseLanguage, chosenLanguage } from './choose-language'
import { registerVendor } from './register-vendor'
import { openMarketplace } from './testing/open-marketplace'
import { asSubject } from './vendor-member'

const { deps, shop, work, mails } = await openMarketplace()

let last = 7000
async function registered(language: 'ar' | null) {
  const owner = customerId(String(++last))
  const email = `contact-${owner}@example.com`
  const application = { displayName: `Loom ${owner}`, email, about: '' }
  const added = await registerVendor(deps, {
    shop,
    customerId: owner,
    application,
    logo: null,
    seenTerms: null,
    language,
  })
  assert(added.ok, 'the vendor is new')
  return { owner, email }
}

test('whoever registers in a language of their choice is spoken to in it from then on, by mails too', async () => {
  const { owner, email } = await registered('ar')
  expect(await chosenLanguage(deps, { shop, customerId: owner })).toBe('ar')
  await work()
  expect((await mails(email)).join()).toMatch(/\p{Script=Arabic}/u)
})

test('whoever has chosen none has none until they choose one; nothing else of theirs changes', async () => {
  const { owner } = await registered(null)
  const of = { shop, customerId: owner }
  expect(await chosenLanguage(deps, of)).toBe(null)
  const before = await findVendorOfCustomer(deps.db.prisma, of)
  assert(before, 'they have a vendor')
  expect(await chooseLanguage(deps, { actor: asSubject(before.member), language: 'fr' })).toMatchObject({
    ok: true,
  })
  expect((await findVendorOfCustomer(deps.db.prisma, of))?.member).toEqual({
    ...before.member,
    language: 'fr',
  })
  const history = await readHistory(deps.db.pool, { shop, subject: `vendor:${before.vendor.id}` })
  expect(history.at(-1)).toMatchObject({ action: 'member language changed' })
})
