import type { Prisma } from '@souk/db'
import type { ShopDomain, VendorId } from '@souk/kernel'
import type { MailState } from './mail-states'

export type ListedMail = {
  id: string
  /** A kind of an earlier version may be gone. */
  kind: string
  recipient: string
  language: string
  state: MailState
  stateDetail: string | null
  stateAt: Date
  createdAt: Date
  sentAt: Date | null
  resendId: string | null
}

type Asked = { shop: ShopDomain; vendorId: VendorId; page: number; pageSize: number }

/** The mails of a vendor, newest first: one page, and whether there are older ones. */
export async function listMails(
  prisma: Prisma.TransactionClient,
  { shop, vendorId, page, pageSize }: Asked,
): Promise<{ mails: ListedMail[]; hasOlder: boolean }> {
  const mails = await prisma.mail.findMany({
    where: { shopDomain: shop, vendorId },
    omit: { look: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    skip: (page - 1) * pageSize,
    take: pageSize + 1,
  })
  return { mails: mails.slice(0, pageSize), hasOlder: mails.length > pageSize }
}
