import type { FailureReason, MessageSubject } from '@souk/flows'

const MAILS: Record<string, string> = {
  'vendor-claim': 'Invitation to take over a shop',
  'vendor-welcome': 'Welcome mail',
  'vendor-pending': 'Mail that the application is being reviewed',
  'vendor-approved': 'Mail of approval',
  'vendor-rejected': 'Mail of rejection',
  'vendor-suspended': 'Mail that the vendor is suspended',
  'vendor-reinstated': 'Mail that the vendor is back',
  'vendor-closed': 'Mail that the vendor is closed',
}

/** What is worked through in turns. */
const WORK: Record<string, string> = {
  'bulk-change': 'A change to many vendors',
  'vendor-import': 'An import of vendors',
}

/** What was to be sent. */
export function subjectWords(about: MessageSubject): string {
  switch (about.what) {
    case 'mail':
      return `${MAILS[about.template] ?? 'Mail'} to ${about.to}`
    case 'profile':
      return 'Public profile, to Shopify'
    case 'set-up':
      return 'Getting your store ready for vendor profiles'
    case 'other':
      return WORK[about.kind] ?? `Message of kind ${about.kind}`
    default:
      return about satisfies never
  }
}

/** What happened, and what to do about it. */
export const FAILURE_WORDS: Record<FailureReason, string> = {
  'shopify-throttled': 'Shopify had too many requests from Souk at the time. Try again.',
  'shopify-down': 'Shopify did not answer as it should. Try again; see shopifystatus.com if it goes on.',
  'shopify-token':
    'Shopify did not accept Souk’s access any more. You have it renewed by opening Souk, as you just did. Try again.',
  'shopify-limit':
    'Your store has reached Shopify’s limit for content entries. Delete entries that nobody needs, under Content in Shopify, then try again.',
  'shopify-refused': 'Shopify understood, and refused.',
  'mail-too-many': 'The mail service had too many mails from Souk at the time. Try again.',
  'mail-quota': 'The mail service’s limit for your plan is used up. Try again tomorrow, or raise the plan.',
  'mail-refused': 'The mail service refused this mail. Check the address.',
  'mail-key': 'The mail service did not accept Souk’s key. Have it set again on the server, then try again.',
  'mail-down': 'The mail service did not answer as it should. Try again.',
  'mail-unsure':
    'It is not known whether this mail arrived: the mail service did not answer more than a day ago, and could send it a second time if Souk tried now. Ask the vendor; if it did not arrive, send it again under Mails on their page.',
  waiting: 'It waits for your store to be ready for vendor profiles.',
  'too-slow': 'It took too long. Try again.',
  'process-died': 'Souk was interrupted in every attempt. Try again.',
  unknown: 'Something unexpected happened. Try again; if it goes on, show this to whoever runs Souk.',
}
