import { recordAudit } from '@souk/audit'
import { lockShop } from '@souk/db'
import { fail, ok, type Result } from '@souk/kernel'
import { enqueue } from '@souk/outbox'
import { findImport, isImporting, linesToImport, startImport as noteStart, removeImport } from '@souk/vendors'
import type { Deps } from '../deps'
import { nextTurn } from '../messages'
import { findOwnImport, type OfImport } from './find-own-import'

type Start = OfImport & {
  /** Also lines whose names look like other vendors'. */
  withLookAlikes: boolean
  /** Offers each new vendor to the person of its line at once. */
  inviting: boolean
}

type Refusal = 'not-allowed' | 'not-found' | 'nothing' | 'another' | 'over'

/**
 * Has the lines of a checked file imported; the worker does it, however often it is interrupted. One import of a shop at a
 * time, because each looks whether a vendor is there already. Asked twice, it is started once.
 */
export async function startImport(
  deps: Pick<Deps, 'db' | 'clock'>,
  { withLookAlikes, inviting, ...asked }: Start,
): Promise<Result<void, Refusal>> {
  const found = await findOwnImport(deps, asked)
  if (!found.ok) return found
  if (found.value.startedAt) return ok(undefined)
  if (found.value.clearedAt) return fail('over')
  if (linesToImport({ ...found.value, withLookAlikes }) === 0) return fail('nothing')
  const { shop, actor, id } = asked
  return deps.db.transaction<Result<void, Refusal>>(async (tx) => {
    await lockShop(tx, { shop })
    // Somebody else may have started this very import while the lock was waited for.
    if ((await findImport(tx.prisma, { shop, id }))?.startedAt) return ok(undefined)
    if (await isImporting(tx, { shop })) return fail('another')
    const chosen = { startedBy: actor.userId, withLookAlikes, inviting }
    if (!(await noteStart(tx, { shop, id, ...chosen, at: deps.clock.now() }))) return fail('over')
    await enqueue(tx, [nextTurn(shop, { kind: 'vendor-import', id, turn: 1 })])
    await recordAudit(tx, {
      shop,
      actor: { kind: 'operator', userId: actor.userId },
      action: 'vendor import started',
      subject: `vendor-import:${id}`,
      detail: { inviting: String(inviting), lookAlikes: String(withLookAlikes) },
    })
    return ok(undefined)
  })
}

/** Takes away a checked file that is not to be imported, with all it said. */
export async function discardImport(
  deps: Pick<Deps, 'db'>,
  asked: OfImport,
): Promise<Result<void, 'not-allowed' | 'not-found' | 'started'>> {
  const found = await findOwnImport(deps, asked)
  if (!found.ok) return found
  const { shop, actor, id } = asked
  return deps.db.transaction<Result<void, 'started'>>(async (tx) => {
    if (!(await removeImport(tx.prisma, { shop, id }))) return fail('started')
    await recordAudit(tx, {
      shop,
      actor: { kind: 'operator', userId: actor.userId },
      action: 'vendor import discarded',
      subject: `vendor-import:${id}`,
    })
    return ok(undefined)
  })
}
