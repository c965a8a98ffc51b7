import { GiveUp, markProcessed, type ShopifyEvent } from '@souk/inbox'
import { z } from 'zod'
import type { Deps } from '../deps'
import { readJson } from './read-json'

const payloadSchema = z.object({ current: z.array(z.string()) })

/** `app/scopes_update`: what the app may do in the shop has changed; the sessions say so from now on. */
export async function changeScopes({ db }: Deps, event: ShopifyEvent): Promise<void> {
  const payload = payloadSchema.safeParse(readJson(event.body))
  if (!payload.success) throw new GiveUp('app/scopes_update without a list of current scopes.')
  await db.transaction(async (tx) => {
    await tx.prisma.session.updateMany({
      where: { shop: event.shop },
      data: { scope: payload.data.current.join(',') },
    })
    await markProcessed(tx, event)
  })
}
