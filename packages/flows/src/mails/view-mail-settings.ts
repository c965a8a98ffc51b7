import { can } from '@souk/access'
import { assert, fail, ok, type Result, type ShopDomain } from '@souk/kernel'
import { listWordings, readSender, type Sender } from '@souk/notifications'
import type { Deps } from '../deps'
import type { Operator } from '../operator'

export type MailSettingsView = {
  storeName: string
  sender: Sender
  /** Kinds that say something else than the default, and in which languages. */
  changed: { kind: string; language: string }[]
}

/** Who the shop's mails come from, and which of them an operator has changed. */
export async function viewMailSettings(
  { db }: Deps,
  { shop, actor }: { shop: ShopDomain; actor: Operator },
): Promise<Result<MailSettingsView, 'not-allowed'>> {
  if (!can(actor, { do: 'change the settings', shop })) return fail('not-allowed')
  const [installed, sender, changed] = await Promise.all([
    db.prisma.shop.findUnique({ where: { domain: shop } }),
    readSender(db.prisma, { shop }),
    listWordings(db.prisma, { shop }),
  ])
  assert(installed, 'an authenticated shop is installed')
  return ok({ storeName: installed.name, sender, changed })
}
