import { markProcessed, type ResendEvent } from '@souk/inbox'
import { readMailNews, recordMailNews } from '@souk/notifications'
import type { Deps } from '../deps'
import { readJson } from './read-json'

/**
 * The mail service tells what became of a mail. News of somebody else's mails (an account can be shared) and of what does
 * not matter here (opened, clicked) is done with as it is.
 */
export async function hearOfMail({ db, clock }: Deps, event: ResendEvent): Promise<void> {
  const news = readMailNews(readJson(event.body))
  await db.transaction(async (tx) => {
    if (news) await recordMailNews(tx, { news, at: clock.now() })
    await markProcessed(tx, event)
  })
}
