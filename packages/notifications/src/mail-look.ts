import { LANGUAGES } from '@souk/kernel'
import { z } from 'zod'
import { mailWords } from './mail-words'
import { senderSettings } from './sender'

/** How a mail is worded and who it comes from: settled at its first attempt, so that every further one sends the same. */
export const mailLook = z.object({
  language: z.enum(LANGUAGES),
  words: mailWords,
  sender: senderSettings.pick({ name: true, replyTo: true, logoUrl: true, footer: true }),
  /** A mail that an operator sends to have a look at it says so. */
  isTest: z.boolean(),
})

export type MailLook = z.infer<typeof mailLook>
