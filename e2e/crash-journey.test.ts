import { expect, inject, test, vi } from 'vitest'
import { applicant, awaitsReview, fillForm, logo, sendForm, signIn } from './support/applicant'
import { openBrowser } from './support/browser'
import { crash } from './support/crash'
import './support/provided'
import { openWorld, subjectsTo } from './support/world'

const { urls } = inject('stack')
const { metaobjectsOf, vendorsOf } = openWorld()

const PARTS = ['market', 'worker', 'sandbox', 'postgres'] as const

test.each(PARTS)('kill -9 of %s at every step of the journey, and it still ends right', async (part) => {
  const person = applicant()
  const vendor = await (await openBrowser()).newPage()
  await signIn(vendor, person)
  await fillForm(vendor, person)
  await vendor.getByLabel('Logo (optional)').setInputFiles(logo)

  // Killed before the form is sent, and again while what follows from it is under way.
  await crash(part)
  await sendForm(vendor)
  await awaitsReview(vendor)
  await crash(part)
  const welcome = ['Welcome to Aurora Market', 'Aurora Market is looking at your application']
  expect(await subjectsTo(person, 2)).toEqual(welcome)

  const operator = await (await openBrowser()).newPage()
  await operator.goto(`${urls.operator}/app/vendors?search=${encodeURIComponent(person.displayName)}`)
  const app = operator.frameLocator('iframe#app')
  await app.getByRole('button', { name: `Approve ${person.displayName}` }).click()
  await operator.getByText('Vendor approved').waitFor()
  await crash(part)

  expect(await subjectsTo(person, 3)).toEqual([...welcome, 'You can now sell on Aurora Market'])
  await vi.waitFor(
    async () => {
      expect(await metaobjectsOf(person)).toMatchObject([{ status: 'approved', published: 'ACTIVE' }])
      expect(await vendorsOf(person)).toMatchObject([
        { status: 'approved', hasLogo: true, metaobjectId: expect.any(String) },
      ])
    },
    { timeout: 60_000, interval: 200 },
  )
})
