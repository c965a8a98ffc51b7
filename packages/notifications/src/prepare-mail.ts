import type { Prisma } from '@souk/db'
import type { ShopDomain, VendorId } from '@souk/kernel'
import { type MailLook, mailLook } from './mail-look'
import { MAIL_KINDS, type MailTemplate } from './mail-template'
import type { MailWords } from './mail-words'
import { addressKey } from './refusals'
import { readSender } from './sender-settings'
import { readWording } from './wordings'

type ToSend = {
  /** Of the outbox message. */
  id: string
  shop: ShopDomain
  vendorId: VendorId | null
  content: MailTemplate
  /** Words that an operator sends to themselves to have a look at them; null for a mail in earnest. */
  testWords: MailWords | null
  at: Date
}

/** `gone`: it has left before, was withheld, or has gone as another mail. `taken`: the mail service has told news of it, so it has it. */
type Prepared = { look: MailLook; since: Date; unsureSince: Date | null } | 'gone' | 'taken'

/**
 * Settles how a mail is worded and who it comes from, at its first attempt; every further attempt finds it settled. A mail
 * that is not essential is withheld from an address that refused an earlier one or complained of it.
 */
export async function prepareMail(prisma: Prisma.TransactionClient, mail: ToSend): Promise<Prepared> {
  const { id, shop, vendorId, content, at } = mail
  const known = await find(prisma, mail)
  if (known) return known
  const look = await settleLook(prisma, mail)
  const withheld = mail.testWords === null && (await isWithheld(prisma, mail))
  await prisma.mail.createMany({
    data: [
      {
        id,
        shopDomain: shop,
        vendorId,
        kind: content.template,
        recipient: content.to,
        language: look.language,
        ...(withheld ? { state: 'withheld' } : { look }),
        stateAt: at,
        createdAt: at,
      },
    ],
    // Another worker was faster, after a lease that ended: its row counts.
    skipDuplicates: true,
  })
  return (await find(prisma, mail)) ?? 'gone'
}

async function find(prisma: Prisma.TransactionClient, { id, shop }: ToSend): Promise<Prepared | null> {
  const row = await prisma.mail.findUnique({ where: { id, shopDomain: shop } })
  if (!row) return null
  if (row.look === null || row.sentAgainAt !== null) return 'gone'
  if (row.state !== 'queued' && row.state !== 'unknown') return 'taken'
  return { look: mailLook.parse(row.look), since: row.createdAt, unsureSince: row.unsureSince }
}

async function settleLook(
  prisma: Prisma.TransactionClient,
  { shop, content, testWords }: ToSend,
): Promise<MailLook> {
  const { language: shopLanguage, name, replyTo, logoUrl, footer } = await readSender(prisma, { shop })
  const language = content.language ?? shopLanguage
  const words = testWords ?? (await readWording(prisma, { shop, kind: content.template, language })).words
  const sender = { name, replyTo, logoUrl, footer }
  return { language, words, sender, isTest: testWords !== null }
}

async function isWithheld(prisma: Prisma.TransactionClient, { shop, content }: ToSend): Promise<boolean> {
  if (MAIL_KINDS[content.template].essential) return false
  const where = { shopDomain: shop, address: addressKey(content.to) }
  return (await prisma.mailRefusal.count({ where })) > 0
}
