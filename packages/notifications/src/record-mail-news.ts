import type { Tx } from '@souk/db'
import { shopDomain } from '@souk/kernel'
import type { MailNews } from './mail-news'
import { statesBefore } from './mail-states'
import { recordRefusal } from './refusals'

const LONGEST_DETAIL = 300

/**
 * Notes what became of a mail. News can come twice and in any order: a state is only replaced by one that is further on,
 * so that a late "delivered" undoes no complaint. An address that refused for good is remembered.
 *
 * @returns false when the mail is none of ours
 */
export async function recordMailNews(tx: Tx, { news, at }: { news: MailNews; at: Date }): Promise<boolean> {
  const mail = await find(tx, news)
  if (!mail) return false
  const { id, resendId } = mail
  const detail = news.detail?.slice(0, LONGEST_DETAIL) ?? null
  await tx.prisma.mail.updateMany({
    where: { id, state: { in: statesBefore(news.state) } },
    data: { state: news.state, stateDetail: detail, stateAt: at },
  })
  if (resendId === null) await tx.prisma.mail.updateMany({ where: { id }, data: { resendId: news.resendId } })
  // A test is sent where an operator wanted it; that it failed there says nothing about a vendor.
  if (news.refused && mail.vendorId !== null) {
    const shop = shopDomain(mail.shopDomain)
    await recordRefusal(tx, { shop, address: mail.recipient, cause: news.refused, at })
  }
  return true
}

async function find(tx: Tx, { mailId, resendId }: MailNews) {
  const tagged = mailId && (await tx.prisma.mail.findUnique({ where: { id: mailId } }))
  return tagged || (await tx.prisma.mail.findFirst({ where: { resendId } }))
}
