import { randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { ROOT } from '../scripts/root'
import { applicant, awaitsReview, fillForm, sendForm, signIn } from './support/applicant'
import { openBrowser } from './support/browser'
import { stack } from './support/stack'
import { mailsTo, subjectsTo } from './support/world'

const { urls } = stack
const SIZES = [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
]

// A page each for the whole file: of somebody who is signed out, and of a vendor's owner.
const visitor = await (await openBrowser()).newPage()
const owner = await (await openBrowser()).newPage()
const person = applicant()
let vendorPage = ''
let invitation = ''

/** Somebody registers and invites a colleague; the operator finds them in the list. */
beforeAll(async () => {
  await signIn(owner, person)
  await fillForm(owner, person)
  await sendForm(owner)
  await awaitsReview(owner)
  const colleague = applicant()
  await owner.goto(`${urls.vendor}/team/`)
  await owner.getByLabel('Their e-mail').fill(colleague.email)
  await owner.getByRole('button', { name: 'Send invitation' }).click()
  await owner.getByText('The invitation is on its way.').waitFor()
  await subjectsTo(colleague, 1)
  const [token] = /token=[\w-]+/.exec((await mailsTo(colleague)).at(-1)?.text ?? '') ?? []
  invitation = `${urls.vendor}/join/?${token}`
  await openInAdmin(`/app/vendors?search=${encodeURIComponent(person.displayName)}`)()
  const app = visitor.frameLocator('iframe#app')
  await app.getByRole('link', { name: person.displayName }).first().click()
  await app.getByRole('heading', { name: 'History' }).waitFor()
  vendorPage = visitor.url()
})

type Open = () => Promise<Page>

const open = (url: string): Open => {
  return async () => {
    await visitor.goto(url, { waitUntil: 'networkidle' })
    return visitor
  }
}

const openAsOwner = (path: string): Open => {
  return async () => {
    await owner.goto(`${urls.vendor}/${path}`)
    await owner.getByRole('heading', { level: 1 }).waitFor()
    return owner
  }
}

function openInAdmin(path: string): Open {
  return async () => {
    await visitor.goto(`${urls.operator}${path}`)
    await visitor.frameLocator('iframe#app').getByRole('heading', { level: 1 }).waitFor()
    return visitor
  }
}

/** A mail that is looked at runs no script, so axe cannot run in it either. */
const WITHOUT_SCRIPT = ['iframe#app', 'iframe[sandbox=""]']

/** Every page there is, by the file of its route. A new route is not complete without a line here. */
const PAGES: Record<string, Record<string, Open>> = {
  '_index.tsx': { 'the way in': open(new URL('/', urls.start).href.replace('localhost', 'souk.localhost')) },
  'app.tsx': {
    'a page of the operator that is on its way': async () => {
      await openInAdmin('/app')()
      await visitor.route('**/app/settings.data*', () => undefined)
      await visitor.getByRole('link', { name: 'Settings', exact: true }).click()
      await visitor.frameLocator('iframe#app').getByRole('status', { name: 'Page loading' }).waitFor()
      return visitor
    },
  },
  'app._index.tsx': { 'operator’s home': openInAdmin('/app') },
  'app.messages.tsx': { 'operator’s messages': openInAdmin('/app/messages') },
  'app.vendors.tsx': {
    'operator’s vendors': openInAdmin('/app/vendors'),
    'operator’s vendors, none found': openInAdmin('/app/vendors?search=nobody-has-this-name'),
  },
  'app.vendors_.groups.tsx': { 'operator’s groups of vendors': openInAdmin('/app/vendors/groups') },
  'app.vendors_.import.tsx': { 'operator’s import of vendors': openInAdmin('/app/vendors/import') },
  'app.vendors_.import_.$id.tsx': {
    'a checked file of vendors': async () => {
      await openInAdmin('/app/vendors/import')()
      const app = visitor.frameLocator('iframe#app')
      const lines = `Name,E-mail\nKiln ${randomUUID()},kiln@example.com\nBroken,nobody\n`
      const file = { name: 'vendors.csv', mimeType: 'text/csv', buffer: Buffer.from(lines) }
      await app.locator('input[type=file]').setInputFiles(file)
      await app.getByRole('button', { name: 'Check file' }).click()
      await app.getByText('This is what would happen.').waitFor()
      return visitor
    },
  },
  'app.vendors_.$id.tsx': {
    'operator’s page of a vendor': async () => {
      await visitor.goto(vendorPage)
      await visitor.frameLocator('iframe#app').getByRole('heading', { name: 'History' }).waitFor()
      return visitor
    },
    'no such vendor': openInAdmin('/app/vendors/01890000-0000-7000-8000-000000000000'),
  },
  'app.vendors_.$id_.portal.tsx': {
    'portal as staff see it': async () => {
      await visitor.goto(vendorPage.replace(/\/?$/, '/portal'))
      const app = visitor.frameLocator('iframe#app')
      await app.frameLocator('iframe').getByText('Nothing can be changed here').waitFor()
      // Axe is a script, and this frame runs none; the pages in it are tried by themselves.
      await app.locator('iframe').evaluate((frame) => frame.remove())
      return visitor
    },
  },
  'app.settings._index.tsx': { 'operator’s settings': openInAdmin('/app/settings') },
  'app.settings.approval.tsx': { 'settings, approval': openInAdmin('/app/settings/approval') },
  'app.settings.registration.tsx': { 'settings, registration': openInAdmin('/app/settings/registration') },
  'app.settings.requirements.tsx': { 'settings, requirements': openInAdmin('/app/settings/requirements') },
  'app.settings.terms.tsx': { 'settings, terms': openInAdmin('/app/settings/terms') },
  'app.settings.commission.tsx': { 'settings, commission': openInAdmin('/app/settings/commission') },
  'app.settings.store-data.tsx': { 'settings, store data': openInAdmin('/app/settings/store-data') },
  'app.settings.private-files.tsx': { 'settings, private files': openInAdmin('/app/settings/private-files') },
  'app.settings.mail.tsx': { 'settings, mails': openInAdmin('/app/settings/mail') },
  'app.settings.mail_.$kind.tsx': {
    'settings, one mail': openInAdmin('/app/settings/mail/vendor-rejected?language=de'),
  },
  'apps.souk._index.tsx': {
    'portal, signed out': open(urls.vendor),
    'portal, status': openAsOwner(''),
  },
  'apps.souk.register.tsx': {
    'registration form': async () => {
      await signIn(visitor, applicant())
      return visitor
    },
    'registration form in Arabic': async () => {
      await signIn(visitor, applicant())
      await visitor.goto(`${urls.vendor}/register/?language=ar`)
      await visitor.getByRole('button', { name: 'أرسل الطلب' }).click()
      await visitor.getByText('أدخل عنوان بريد إلكتروني').waitFor()
      return visitor
    },
  },
  'apps.souk.join.tsx': {
    invitation: async () => open(invitation)(),
    'invitation that is none': open(`${urls.vendor}/join/?token=none`),
  },
  'apps.souk.checklist.tsx': { 'portal, checklist': openAsOwner('checklist/') },
  'apps.souk.profile.tsx': { 'portal, profile': openAsOwner('profile/') },
  'apps.souk.team.tsx': { 'portal, team': openAsOwner('team/') },
  'apps.souk.vacation.tsx': { 'portal, vacation': openAsOwner('vacation/') },
  'apps.souk.settings.tsx': { 'portal, own settings': openAsOwner('settings/') },
}

/** What a shopper or a developer sees that is no page of the market app. */
const ELSEWHERE: Record<string, Open> = {
  'start page': open(urls.start),
  mailbox: open(urls.mailbox),
  deliveries: open(new URL('/deliveries', urls.start).href),
  store: open(urls.shopper),
}

const ROUTES = join(ROOT, 'apps/market/app/routes')

test('every route with a page has it tried here', async () => {
  const files = await readdir(ROUTES)
  const texts = await Promise.all(files.map((file) => readFile(join(ROUTES, file), 'utf8')))
  const pages = files.filter((_, index) => texts[index]?.includes('export default'))
  expect(Object.keys(PAGES).sort()).toEqual(pages.sort())
})

/**
 * The one exception. Polaris' tabs put the button that opens the views which have no room beside the others into the list of
 * tabs itself, where ARIA allows tabs only: the buttons of its own `Tabs`, which an app cannot place elsewhere.
 */
const isOfPolaris = ({ id, html }: { id: string; html: string }) =>
  id === 'aria-required-children' && html.startsWith('<ul class="Polaris-Tabs')

const opened: [string, Open][] = [...Object.values(PAGES), ELSEWHERE].flatMap((cases) =>
  Object.entries(cases),
)

describe('at the width of a desktop and of a phone', () => {
  test.each(opened)('axe finds nothing on: %s', async (_name, show) => {
    await visitor.context().clearCookies()
    await visitor.unrouteAll()
    await visitor.setViewportSize({ width: 1280, height: 900 })
    const page = await show()
    for (const size of SIZES) {
      await page.setViewportSize(size)
      const { violations } = await new AxeBuilder({ page }).exclude(WITHOUT_SCRIPT).analyze()
      const found = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html }) => ({ id, html: html.slice(0, 200) })),
      )
      expect(found.filter((one) => !isOfPolaris(one))).toEqual([])
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overflow, 'nothing reaches beyond the right edge').toBeLessThanOrEqual(0)
    }
  })
})
