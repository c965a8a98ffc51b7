import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { stack } from './stack'

const registerUrl = `${stack.urls.vendor}/register`

/** Somebody new who wants to sell. */
export const applicant = () => {
  const id = randomUUID().slice(0, 8)
  return { email: `vendor-${id}@example.com`, displayName: `Kiln & Clay ${id}` }
}

export type Applicant = ReturnType<typeof applicant>

/** A square of one colour. */
export const logo = {
  name: 'logo.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
}

/** From the portal through the store's sign-in to the registration form. */
export async function signIn(page: Page, { email }: Applicant) {
  await page.goto(registerUrl)
  await page.getByRole('link', { name: 'Sign in to apply' }).click()
  await page.getByLabel('E-mail').fill(email)
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await page.getByRole('heading', { name: /Open your shop on/ }).waitFor()
}

export async function fillForm(page: Page, { displayName, email }: Applicant) {
  await page.getByLabel('Name of your shop').fill(displayName)
  await page.getByLabel('Contact e-mail').fill(email)
  await page.getByLabel('About your shop').fill('Stoneware, thrown by hand.\nBowls mostly.')
  await page.getByLabel('I agree').check()
}

export const sendForm = (page: Page) => page.getByRole('button', { name: 'Send application' }).click()

export const awaitsReview = (page: Page) => page.getByText('Being reviewed').waitFor()
