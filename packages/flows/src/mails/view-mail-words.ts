import { can } from '@souk/access'
import { fail, ok, type Result } from '@souk/kernel'
import { readWording, type Wording, type WordingKey } from '@souk/notifications'
import type { Deps } from '../deps'
import type { Operator } from '../operator'

/** What one kind of mail says in one language. */
export async function viewMailWords(
  { db }: Deps,
  { actor, ...key }: WordingKey & { actor: Operator },
): Promise<Result<Wording, 'not-allowed'>> {
  if (!can(actor, { do: 'change the settings', shop: key.shop })) return fail('not-allowed')
  return ok(await readWording(db.prisma, key))
}
