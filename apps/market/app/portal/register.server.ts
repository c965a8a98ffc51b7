import type { AppLoadContext } from '@remix-run/node'
import { applyAgain, type RegistrationRefusal, registerVendor } from '@souk/flows'
import type { CustomerId } from '@souk/kernel'
import { type ApplicationForm, type FieldErrors, type ImageKind, parseApplication } from '@souk/vendors'
import { readAnswerFiles } from './read-answer-files.server'
import { imagesLost, readImages } from './read-images.server'
import type { SentForm } from './read-registration.server'
import type { Visit } from './visit.server'

/** What the form shows when it comes back: what was typed, an error per field, and one for the form as a whole. */
export type FormReply = {
  values: Record<string, string>
  errors: FieldErrors
  problem: string | null
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
  visit: { shop },
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
  const refuse = (problem: string | null, errors: FieldErrors = {}): Registered => ({
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
  if (token === 'expired') return refuse('This page had been open for a long time. Send the form once more.')

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
  }
  const registered = await (again ? applyAgain : registerVendor)(deps, registration)
  // Sent twice: the first one counted, so this is what the person wanted.
  if (registered.ok || registered.reason === 'already-registered') return { kind: 'registered' }
  return answerRefusal(registered.reason, refuse)
}

function answerRefusal(
  reason: Exclude<RegistrationRefusal, 'already-registered'> | 'storage-full',
  refuse: (problem: string | null, errors?: FieldErrors) => Registered,
): Registered {
  switch (reason) {
    case 'name-taken':
      return refuse(null, {
        displayName: 'Another shop here already has this name. Choose another one.',
      })
    case 'terms-changed':
      return refuse(
        'The terms have changed since you opened this page. Read them below and send the form again.',
      )
    case 'shopify-unavailable':
      return refuse('Shopify does not answer right now, so nothing was sent yet. Try again in a minute.')
    case 'storage-full':
      return refuse(
        'There is no room for more files of yours here. Send smaller ones, or write to the store.',
      )
    case 'shop-not-installed':
      return refuse('This store does not take applications right now. Please come back later.')
    default:
      return reason satisfies never
  }
}
