import { can } from '@souk/access'
import { recordAudit } from '@souk/audit'
import { fail, ok, type Result, type ShopDomain } from '@souk/kernel'
import {
  type EditedForm,
  type RegistrationSettings,
  readEditedForm,
  saveApplicationForm,
} from '@souk/vendors'
import type { Deps } from './deps'
import type { Operator } from './operator'

type Asked = { shop: ShopDomain; actor: Operator }

/** What whoever registers is asked, for the operator who decides it. */
export async function viewRegistrationForm(
  { db }: Deps,
  { shop, actor }: Asked,
): Promise<Result<EditedForm, 'not-allowed'>> {
  if (!can(actor, { do: 'change the settings', shop })) return fail('not-allowed')
  return ok(await readEditedForm(db.prisma, { shop }))
}

type Change = Asked & { settings: RegistrationSettings; seenVersion: number }

/** Decides what whoever registers from now on is asked. */
export async function saveRegistrationForm(
  { db, clock }: Deps,
  { shop, actor, settings, seenVersion }: Change,
): Promise<Result<void, 'not-allowed' | 'changed-meanwhile'>> {
  if (!can(actor, { do: 'change the settings', shop })) return fail('not-allowed')
  return db.transaction(async (tx) => {
    const saved = await saveApplicationForm(tx, { shop, settings, seenVersion, at: clock.now() })
    if (!saved.ok) return saved
    await recordAudit(tx, {
      shop,
      actor: { kind: 'operator', userId: actor.userId },
      action: 'registration form changed',
      subject: `shop:${shop}`,
      detail: { version: String(seenVersion + 1) },
    })
    return saved
  })
}
