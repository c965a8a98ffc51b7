import { LANGUAGES } from '@souk/kernel'
import { z } from 'zod'

const httpsUrl = z.url({ protocol: /^https$/, hostname: z.regexes.domain })

/** How a marketplace's mails show who writes. Stored as it is. */
export const senderSettings = z.object({
  /** Stands before the address that mails come from; null: the store's name. */
  name: z.string().max(80).nullable(),
  /** Where answers go; null: to the address that mails come from. */
  replyTo: z.email().max(254).nullable(),
  /** An image's https address; null: the store's name is written instead. */
  logoUrl: httpsUrl.max(2_000).nullable(),
  /** Who writes, and where they are found: the last line of every mail. */
  footer: z.string().max(300).nullable(),
  /** Of mails to those who have chosen none. */
  language: z.enum(LANGUAGES),
})

export type SenderSettings = z.infer<typeof senderSettings>

export const DEFAULT_SENDER: SenderSettings = {
  name: null,
  replyTo: null,
  logoUrl: null,
  footer: null,
  language: 'en',
}
