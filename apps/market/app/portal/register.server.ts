import type { AppLoadContext } from '@remix-run/node'
import { applyAgain, type RegistrationRefusal, registerVendor } from '@souk/flows'
import type { CustomerId } from '@souk/kernel'
import { checkLogo, type FieldErrors, parseApplication } from '@souk/vendors'
import type { SentForm } from './read-registration.server'
import type { Visit } from './visit.server'

/** What the form shows when it comes back: what was typed, an error per field, and one for the form as a whole. */
export type FormReply = {
  values: { displayName: string; email: string; about: string; agree: boolean }
  errors: FieldErrors
  problem: string | null
  /** A logo was chosen. Browsers never fill a file field, so without script it has to be chosen again. */
  logoLost: boolean
}

/** How far a registration came. A refusal is never a 5xx: Shopify's app proxy would show its own page instead of the form. */
export type Registered = { kind: 'registered' } | { kind: 'forged' } | { kind: 'refused'; reply: FormReply }

/** Takes a registration from the form to the flow; everything that can be corrected is told at once. */
export async function register({
  context: { csrf, deps },
  visit: { shop },
  customerId,
  again,
  form: { fields, logo },
}: {
  context: AppLoadContext
  visit: Visit
  customerId: CustomerId
  /** The customer's vendor was not accepted before. */
  again: boolean
  form: SentForm
}): Promise<Registered> {
  const refuse = (problem: string | null, errors: FieldErrors = {}): Registered => ({
    kind: 'refused',
    reply: { values: valuesOf(fields), errors, problem, logoLost: logo !== null && !errors.logo },
  })

  const token = csrf.check({ shop, customerId, token: fields.csrf })
  if (token === 'forged') return { kind: 'forged' }
  if (token === 'expired') return refuse('This page had been open for a long time. Send the form once more.')

  const application = parseApplication(fields)
  const image = logo && checkLogo(logo)
  if (!application.ok || image?.ok === false) {
    const errors: FieldErrors = application.ok ? {} : { ...application.reason }
    if (image?.ok === false) errors.logo = image.reason
    return refuse(null, errors)
  }

  const registration = {
    shop,
    customerId,
    application: application.value,
    logo: image?.ok ? image.value : null,
    seenTerms: /^\d{1,9}$/.test(fields.terms ?? '') ? Number(fields.terms) : null,
  }
  const registered = await (again ? applyAgain : registerVendor)(deps, registration)
  // Sent twice: the first one counted, so this is what the person wanted.
  if (registered.ok || registered.reason === 'already-registered') return { kind: 'registered' }
  return answerRefusal(registered.reason, refuse)
}

function answerRefusal(
  reason: Exclude<RegistrationRefusal, 'already-registered'>,
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
    case 'shop-not-installed':
      return refuse('This store does not take applications right now. Please come back later.')
    default:
      return reason satisfies never
  }
}

const valuesOf = ({ displayName = '', email = '', about = '', agree }: Record<string, string>) => ({
  displayName,
  email,
  about,
  agree: agree === 'yes',
})
