import type { Prisma } from '@souk/db'
import type { ShopDomain, VendorId } from '@souk/kernel'
import { hasNotArrived, type MailState } from './mail-states'
import { isMailKind, MAIL_KINDS } from './mail-template'

export type ListedMail = {
  id: string
  title: string
  recipient: string
  state: MailState
  stateDetail: string | null
  createdAt: Date
  /** It did not arrive, and was not sent once more yet. */
  canGoAgain: boolean
}

type Asked = { shop: ShopDomain; vendorId: VendorId; limit: number }

/** The latest mails of a vendor, newest first. */
export async function listMails(
  prisma: Prisma.TransactionClient,
  { shop, vendorId, limit }: Asked,
): Promise<ListedMail[]> {
  const mails = await prisma.mail.findMany({
    where: { shopDomain: shop, vendorId },
    omit: { look: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
  })
  return mails.map(({ id, kind, recipient, state, stateDetail, createdAt, sentAgainAt }) => {
    // A kind of an earlier version may be gone.
    const known = isMailKind(kind) ? MAIL_KINDS[kind] : null
    const canGoAgain = (known?.repeatable ?? false) && hasNotArrived(state) && sentAgainAt === null
    return { id, title: known?.title ?? kind, recipient, state, stateDetail, createdAt, canGoAgain }
  })
}
