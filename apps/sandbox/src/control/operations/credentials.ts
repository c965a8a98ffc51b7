import { z } from 'zod'
import type { Context } from '../../context'
import { isOwnShop, setOwnShop } from '../../oauth/organisation'
import { revokeOldSecret, rotateSecret, secretsOf } from '../../oauth/secrets'
import { existingShop, named } from '../named'
import { operation } from '../operation'

const organisation = z.object({
  isOwn: z.boolean().describe('Whether the shop belongs to whom the app belongs'),
})

/** What the app proves itself with, and whose it is. */
export function credentialOperations({ state, config: { app } }: Context) {
  return {
    rotateSecret: operation(
      {
        method: 'post',
        path: '/secrets',
        tag: 'App',
        summary: 'Gives the app a new secret; for an hour the old one is good too, and signs',
        input: z.object({}),
        answer: z.object({ secret: z.string().describe('To start the app with; it is said this once') }),
        status: 201,
      },
      () => ({ secret: rotateSecret(state, app) }),
    ),
    revokeOldSecret: operation(
      {
        method: 'delete',
        path: '/secrets/old',
        tag: 'App',
        summary: 'Ends that hour at once: the old secret is refused, tokens bought with it die',
        input: z.object({}),
        answer: z.object({ wasValid: z.boolean() }),
      },
      () => {
        const wasValid = secretsOf(state, app).old !== null
        revokeOldSecret(state, app)
        return { wasValid }
      },
    ),
    readOrganisation: operation(
      {
        method: 'get',
        path: '/shops/{shop}/organisation',
        tag: 'Shops',
        summary: 'Whether a shop is of the app’s own organisation, which client credentials ask for',
        input: z.object(named),
        answer: organisation,
        faults: ['no-such-shop'],
      },
      ({ shop }) => ({ isOwn: isOwnShop(state, existingShop(state, shop).domain) }),
    ),
    setOrganisation: operation(
      {
        method: 'post',
        path: '/shops/{shop}/organisation',
        tag: 'Shops',
        summary: 'Gives a shop to another organisation, or back to that of the app',
        input: z.object({ ...named, isOwn: z.boolean() }),
        answer: organisation,
        faults: ['no-such-shop'],
      },
      ({ shop, isOwn }) => {
        setOwnShop(state, existingShop(state, shop).domain, isOwn)
        return { isOwn }
      },
    ),
  }
}
