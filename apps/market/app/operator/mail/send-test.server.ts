import { type Deps, type Operator, sendTestMail } from '@souk/flows'
import type { MailKindName } from '@souk/notifications'
import { z } from 'zod'
import { NOT_ALLOWED, type Outcome, refused, UNREADABLE } from '../outcome.server'
import { wordsForm } from './read-words.server'

const form = wordsForm.extend({
  to: z.email('Enter an e-mail address like you@example.com.').max(254),
  testId: z.uuid().toLowerCase(),
})

type Asked = { actor: Operator; deps: Deps; kind: MailKindName; form: FormData | null }

/** Takes the wish for a test mail from the form to its flow. */
export async function sendTest({ actor, deps, kind, form: sent }: Asked): Promise<Outcome> {
  const parsed = form.safeParse(Object.fromEntries(sent ?? []))
  if (!parsed.success) {
    const wrongAddress = parsed.error.issues.find(({ path }) => path[0] === 'to')
    return refused(wrongAddress?.message ?? UNREADABLE)
  }
  const { language, to, testId, ...words } = parsed.data
  const asked = { shop: actor.shop, actor, kind, language, words, to, testId }
  const done = await sendTestMail(deps, asked)
  if (done.ok) return { ok: true, message: 'Test on its way' }
  if (typeof done.reason === 'object')
    return refused('This mail cannot be sent as it stands. Mend what is marked in the form first.')
  return refused(done.reason === 'not-allowed' ? NOT_ALLOWED : TOO_MANY)
}

const TOO_MANY = 'Your store has sent 20 tests within an hour. Nothing was sent; try again a little later.'
