import { z } from 'zod'
import type { Context } from '../../context'
import { openBucket } from '../../graphql/bucket'
import type { Shop } from '../../shops'
import { existingShop, named } from '../named'
import { operation } from '../operation'

const status = z.object({
  currentlyAvailable: z.number(),
  maximumAvailable: z.number().describe('Follows from the plan of the shop, see changeShop'),
  restoreRate: z.number().describe('Points that come back each second of the sandbox’s clock'),
})

/** What the app may spend on queries of the Admin API in one shop. */
export function apiPointOperations({ state, config: { app } }: Context) {
  const bucketOf = ({ domain, plan }: Shop) => openBucket(state, { shop: domain, apiKey: app.apiKey, plan })
  const shown = ({ available, maximumAvailable, restoreRate }: ReturnType<typeof openBucket>) => ({
    currentlyAvailable: available(),
    maximumAvailable,
    restoreRate,
  })

  return {
    readApiPoints: operation(
      {
        method: 'get',
        path: '/api-points',
        tag: 'App',
        summary: 'How many points the app has left for the Admin API',
        input: z.object(named),
        answer: status,
        faults: ['no-such-shop'],
      },
      ({ shop }) => shown(bucketOf(existingShop(state, shop))),
    ),
    drainApiPoints: operation(
      {
        method: 'post',
        path: '/api-points/drain',
        tag: 'App',
        summary: 'Spends the points of the app, so that its next query is throttled; time brings them back',
        input: z.object({ ...named, leave: z.number().int().min(0).default(0) }),
        answer: status,
        faults: ['no-such-shop'],
      },
      ({ shop, leave }) => {
        const bucket = bucketOf(existingShop(state, shop))
        bucket.take(Math.max(0, bucket.available() - leave))
        return shown(bucket)
      },
    ),
  }
}
