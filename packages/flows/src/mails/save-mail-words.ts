import { can } from '@souk/access'
import { recordAudit } from '@souk/audit'
import { fail, ok, type Result } from '@souk/kernel'
import {
  checkWords,
  type MailWords,
  saveWording,
  type WordingKey,
  type WordsFault,
} from '@souk/notifications'
import type { Deps } from '../deps'
import type { Operator } from '../operator'

type Change = WordingKey & {
  actor: Operator
  /** Null: the default again. */
  words: MailWords | null
  seenVersion: number
}

type Refusal = 'not-allowed' | 'changed-meanwhile' | { faults: WordsFault[] }

/** Decides what one kind of mail says in one language; counts for every mail that has not been tried yet. */
export async function saveMailWords(
  { db, clock }: Deps,
  { actor, words, seenVersion, ...key }: Change,
): Promise<Result<void, Refusal>> {
  const { shop, kind, language } = key
  if (!can(actor, { do: 'change the settings', shop })) return fail('not-allowed')
  const checked = words === null ? ok(null) : checkWords(kind, words)
  if (!checked.ok) return { ok: false, reason: { faults: checked.reason } }
  return db.transaction(async (tx) => {
    const saved = await saveWording(tx, { ...key, words: checked.value, seenVersion, at: clock.now() })
    if (!saved.ok) return saved
    await recordAudit(tx, {
      shop,
      actor: { kind: 'operator', userId: actor.userId },
      action: words === null ? 'words of a mail reset' : 'words of a mail changed',
      subject: `shop:${shop}`,
      detail: { kind, language },
    })
    return saved
  })
}
