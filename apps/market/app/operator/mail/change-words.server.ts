import { type Deps, type Operator, saveMailWords } from '@souk/flows'
import { LANGUAGES } from '@souk/kernel'
import type { MailKindName } from '@souk/notifications'
import { z } from 'zod'
import {
  CHANGED_MEANWHILE,
  NOT_ALLOWED,
  type Outcome,
  refused,
  refusedFor,
  UNREADABLE,
} from '../outcome.server'
import { faultSentences } from './fault-sentences'
import { wordsForm } from './read-words.server'

const version = z.coerce.number().int().min(0)

const form = z.discriminatedUnion('change', [
  wordsForm.extend({ change: z.literal('save'), version }),
  z.object({ change: z.literal('reset'), version, language: z.enum(LANGUAGES) }),
])

type Change = { actor: Operator; deps: Deps; kind: MailKindName; form: FormData | null }

/** Takes the words of a mail from the form to their flow. */
export async function changeWords({ actor, deps, kind, form: sent }: Change): Promise<Outcome> {
  const parsed = form.safeParse(Object.fromEntries(sent ?? []))
  if (!parsed.success) return sent?.get('change') === 'save' ? refusedFor(parsed.error) : refused(UNREADABLE)
  const { change, version: seenVersion, language, ...rest } = parsed.data
  const words = 'subject' in rest ? rest : null
  const saved = await saveMailWords(deps, { shop: actor.shop, actor, kind, language, words, seenVersion })
  if (saved.ok) return { ok: true, message: change === 'save' ? 'Mail saved' : 'The default words are back' }
  if (typeof saved.reason === 'object')
    return {
      ...refused('The mail was not saved. What you typed is still here.'),
      errors: faultSentences(saved.reason.faults),
    }
  return refused(saved.reason === 'not-allowed' ? NOT_ALLOWED : CHANGED_MEANWHILE)
}
