import { LANGUAGES, type Language } from '@souk/kernel'
import { isMailKind, MAIL_KINDS, type MailKindName } from '@souk/notifications'
import { manyLines, oneLine } from '@souk/vendors'
import { z } from 'zod'
import { notFound } from '../authenticate-operator.server'

/** @throws a 404 Response when the address names no kind of mail */
export function readKind({ kind }: { kind?: string | undefined }): MailKindName {
  if (!kind || !isMailKind(kind)) throw notFound()
  return kind
}

const language = z.enum(LANGUAGES)

/** Which language's words the address asks for. */
export const readLanguage = (request: Request): Language =>
  language.catch('en').parse(new URL(request.url).searchParams.get('language'))

/** The words as a form carries them. Whether they fit the mail is for the flow to say. */
export const wordsForm = z.object({
  language,
  subject: oneLine.pipe(z.string().max(2_000)),
  preview: oneLine.pipe(z.string().max(2_000)),
  heading: oneLine.pipe(z.string().max(2_000)),
  body: manyLines.pipe(z.string().max(20_000)),
  button: oneLine.pipe(z.string().max(2_000)),
})

/** What an operator has to know of a kind of mail. */
export function describeKind(kind: MailKindName) {
  const { title, occasion, essential, placeholders } = MAIL_KINDS[kind]
  return {
    kind,
    title,
    occasion,
    essential,
    placeholders: Object.entries(placeholders).map(([name, { label, sample, needed = false }]) => ({
      name,
      label,
      sample,
      needed,
    })),
  }
}
