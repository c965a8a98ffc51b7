import type { State } from '../state'
import type { NewMail } from './read-mail'
import { type Refusal, refusal } from './refusals'
import { mailSwitches } from './switches'

const addressOf = (address: string) => (/<([^<>]+)>$/.exec(address)?.[1] ?? address).toLowerCase()
const domainOf = (address: string) => addressOf(address).split('@')[1] ?? ''

/** Who may send to whom, as far as switches ask for it. Source: resend.com, "Errors", 403 validation_error. */
export function refuseSender(state: State, mail: NewMail): Refusal | null {
  const { verifiedDomains, ownAddress } = mailSwitches(state)
  const domain = domainOf(mail.from)
  if (domain === 'resend.dev') return ownAddress === null ? null : refuseTesting(mail, ownAddress)
  return verifiedDomains === null || verifiedDomains.includes(domain)
    ? null
    : forbidden(
        `The ${domain} domain is not verified. Please, add and verify your domain on https://resend.com/domains`,
      )
}

/** Resend's own domain sends to the owner of the account only, and to Resend's test addresses. */
function refuseTesting({ to, cc, bcc }: NewMail, ownAddress: string): Refusal | null {
  const isAllowed = (address: string) =>
    addressOf(address) === ownAddress.toLowerCase() || domainOf(address) === 'resend.dev'
  return [...to, ...cc, ...bcc].every(isAllowed)
    ? null
    : forbidden(
        `You can only send testing emails to your own email address (${ownAddress}). To send emails to other recipients, please verify a domain at resend.com/domains, and change the \`from\` address to an email using this domain.`,
      )
}

const forbidden = (message: string) => refusal(403, 'validation_error', message)
