import { can } from '@souk/access'
import { assert, fail, ok, type Result } from '@souk/kernel'
import {
  checkWords,
  type Mail,
  type MailWords,
  readSender,
  renderMail,
  type WordingKey,
  type WordsFault,
} from '@souk/notifications'
import type { Deps } from '../deps'
import type { Operator } from '../operator'
import { sampleOfShop } from './sample-of-shop'

type Asked = WordingKey & { actor: Operator; words: MailWords }

/** The mail as it would be sent with these words, which need not be saved; `faults`: what a save would be refused for. */
export async function previewMail(
  { db }: Deps,
  { shop, kind, language, actor, words }: Asked,
): Promise<Result<{ mail: Mail; faults: WordsFault[] }, 'not-allowed'>> {
  if (!can(actor, { do: 'change the settings', shop })) return fail('not-allowed')
  const [installed, sender] = await Promise.all([
    db.prisma.shop.findUnique({ where: { domain: shop } }),
    readSender(db.prisma, { shop }),
  ])
  assert(installed, 'an authenticated shop is installed')
  const content = sampleOfShop({ domain: shop, name: installed.name }, { kind, to: '' })
  const checked = checkWords(kind, words)
  return ok({
    mail: await renderMail(content, { language, words, sender, isTest: false }),
    faults: checked.ok ? [] : checked.reason,
  })
}
