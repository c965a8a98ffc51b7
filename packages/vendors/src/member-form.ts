import { fail, isLanguage, type Language, ok, type Result } from '@souk/kernel'
import { z } from 'zod'
import { firstErrors } from './first-errors'
import { MAIL_TOPICS, type MailTopic } from './member'
import { emailAddress, oneLine } from './plain-text'
import { named, type Problem } from './problem'

/** What members say of themselves. */
const memberSchema = z.object({
  name: oneLine.pipe(z.string().min(1, named('own-name-missing')).max(100)),
  email: emailAddress,
})

export type MemberDetails = z.infer<typeof memberSchema>

export type MemberErrors = Partial<Record<keyof MemberDetails, Problem>>

/** Checks the fields of a form in which somebody says who they are; a missing field counts as empty. */
export function parseMember(fields: Record<string, string>): Result<MemberDetails, MemberErrors> {
  const { name = '', email = '' } = fields
  const parsed = memberSchema.safeParse({ name, email })
  if (parsed.success) return ok(parsed.data)
  return fail(firstErrors(parsed.error, ['name', 'email'] as const))
}

/** Which mails a member wants, and in which language; null: the store's. */
export type MemberPreferences = { language: Language | null; muted: MailTopic[] }

/** Reads a language, and one box per topic, ticked where mails are wanted. Whatever it is not is as if it were not said. */
export const readPreferences = (fields: Record<string, string>): MemberPreferences => ({
  language: [fields.language ?? ''].find(isLanguage) ?? null,
  muted: MAIL_TOPICS.filter((topic) => fields[`mail-${topic}`] !== 'yes'),
})
