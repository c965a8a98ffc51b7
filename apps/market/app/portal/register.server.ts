import type { AppLoadContext } from '@remix-run/node'
import { applyAgain, registerVendor } from '@souk/flows'
import type { CustomerId } from '@souk/kernel'
import { type ApplicationField, type ApplicationForm, type ImageKind, parseApplication } from '@souk/vendors'
import { readAnswerFiles } from './read-answer-files.server'
import { imagesLost, readImages } from './read-images.server'
import type { SentForm } from './read-registration.server'
import type { Visit } from './visit.server'
import type { FormProblem } from './words/say-problems'

/** What is wrong with each field. */
export type FormErrors = { [field in ApplicationField]?: FormProblem }

/** Why the form as a whole was not taken. */
type FormRefusal = 'expired' | 'terms-changed' | 'shopify-unavailable' | 'storage-full' | 'shop-not-installed'

/** What the form shows when it comes back: what was typed, what is wrong with which field, or with the form as a whole. */
export type FormReply = {
  values: Record<string, string>
  errors: FormErrors
  problem: FormRefusal | null
  /** Images that were chosen. Browsers never fill a file field, so without script they have to be chosen again. */
  imagesLost: ImageKind[]
  /** The same for answers that are files: the names of their fields. */
  filesLost: string[]
}

/** How far a registration came. A refusal is never a 5xx: Shopify's app proxy would show its own page instead of the form. */
export type Registered = { kind: 'registered' } | { kind: 'forged' } | { kind: 'refused'; reply: FormReply }

/** Takes a registration from the form to the flow; everything that can be corrected is told at once. */
export async function register({
  context: { csrf, deps },
  visit: { shop, language },
  customerId,
  again,
  imagesKept,
  filesKept,
  form,
  sent: { fields, images, files },
}: {
  context: AppLoadContext
  visit: Visit
  customerId: CustomerId
  /** The customer's vendor was not accepted before. */
  again: boolean
  imagesKept: ImageKind[]
  /** Questions that a file was sent for before. */
  filesKept: string[]
  /** What the operator asks for. */
  form: ApplicationForm
  sent: SentForm
}): Promise<Registered> {
  const refuse = (problem: FormRefusal | null, errors: FormErrors = {}): Registered => ({
    kind: 'refused',
    reply: {
      values: fields,
      errors,
      problem,
      imagesLost: imagesLost(images, errors),
      filesLost: Object.keys(files),
    },
  })

  const token = csrf.check({ shop, customerId, token: fields.csrf })
  if (token === 'forged') return { kind: 'forged' }
  if (token === 'expired') return refuse('expired')

  const application = parseApplication(fields, form)
  const { pictures, errors: imageErrors } = readImages(images, form, imagesKept)
  const answers = readAnswerFiles(files, form, filesKept)
  const errors = { ...imageErrors, ...answers.errors }
  if (!application.ok) return refuse(null, { ...application.reason, ...errors })
  if (Object.keys(errors).length > 0) return refuse(null, errors)

  const registration = {
    shop,
    customerId,
    application: application.value,
    logo: pictures.logo ?? null,
    banner: pictures.banner ?? null,
    files: answers.files,
    seenTerms: /^\d{1,9}$/.test(fields.terms ?? '') ? Number(fields.terms) : null,
    language,
  }
  const registered = await (again ? applyAgain : registerVendor)(deps, registration)
  // Sent twice: the first one counted, so this is what the person wanted.
  if (registered.ok || registered.reason === 'already-registered') return { kind: 'registered' }
  return registered.reason === 'name-taken'
    ? refuse(null, { displayName: { is: 'name-taken' } })
    : refuse(registered.reason)
}
