import { can } from '@souk/access'
import { recordAudit } from '@souk/audit'
import { lockShop } from '@souk/db'
import { assert, fail, ok, type Result } from '@souk/kernel'
import { checkWords, type MailWords, type WordingKey, type WordsFault } from '@souk/notifications'
import { enqueue } from '@souk/outbox'
import type { Deps } from '../deps'
import { testMail } from '../messages'
import type { Operator } from '../operator'
import { sampleOfShop } from './sample-of-shop'

/** A shop's tests within an hour; more would make a mail gun of it. */
const MOST_IN_AN_HOUR = 20
const HOUR_MS = 60 * 60_000

type Asked = WordingKey & {
  actor: Operator
  /** They need not be saved. */
  words: MailWords
  to: string
  /** Names the request: sent twice, it makes one mail. */
  testId: string
}

type Refusal = 'not-allowed' | 'too-many' | { faults: WordsFault[] }

/** Sends an operator a mail with sample values, marked as a test. */
export async function sendTestMail(
  { db, clock }: Deps,
  { shop, kind, language, actor, words, to, testId }: Asked,
): Promise<Result<void, Refusal>> {
  if (!can(actor, { do: 'change the settings', shop })) return fail('not-allowed')
  const checked = checkWords(kind, words)
  if (!checked.ok) return { ok: false, reason: { faults: checked.reason } }
  return db.transaction<Result<void, Refusal>>(async (tx) => {
    // Of requests at one moment the second waits here, and counts the first.
    await lockShop(tx, { shop })
    const now = clock.now()
    const hourAgo = new Date(now.getTime() - HOUR_MS)
    await tx.prisma.mailTest.deleteMany({ where: { shopDomain: shop, sentAt: { lt: hourAgo } } })
    if (await tx.prisma.mailTest.count({ where: { id: testId, shopDomain: shop } })) return ok(undefined)
    if ((await tx.prisma.mailTest.count({ where: { shopDomain: shop } })) >= MOST_IN_AN_HOUR)
      return fail('too-many')
    await tx.prisma.mailTest.create({ data: { id: testId, shopDomain: shop, sentAt: now } })
    const installed = await tx.prisma.shop.findUnique({ where: { domain: shop } })
    assert(installed, 'an authenticated shop is installed')
    const content = sampleOfShop({ domain: shop, name: installed.name }, { kind, to })
    await enqueue(tx, [testMail(shop, { testId, content: { ...content, language }, words: checked.value })])
    await recordAudit(tx, {
      shop,
      actor: { kind: 'operator', userId: actor.userId },
      action: 'test mail sent',
      subject: `shop:${shop}`,
      detail: { kind, language },
    })
    return ok(undefined)
  })
}
