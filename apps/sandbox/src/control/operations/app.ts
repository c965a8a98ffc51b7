import { z } from 'zod'
import { sessionToken } from '../../admin-frame/app-address'
import type { Context } from '../../context'
import { install, uninstall } from '../../oauth/install'
import { existingShop, named } from '../named'
import { operation } from '../operation'

/** The app and what a shop lets it do. */
export function appOperations(context: Context) {
  const { state, config, urls } = context
  return {
    installApp: operation(
      {
        method: 'post',
        path: '/install',
        tag: 'App',
        summary: 'Lets the app in with the scopes of its configuration, as opening it in the admin does',
        input: z.object(named),
        answer: z.object({ url: z.string().describe('The app inside the admin') }),
        faults: ['no-such-shop'],
      },
      ({ shop }) => {
        install(context, existingShop(state, shop).domain)
        return { url: urls.admin(shop, config.app.handle) }
      },
    ),
    uninstallApp: operation(
      {
        method: 'post',
        path: '/uninstall',
        tag: 'App',
        summary: 'Takes the app out: its tokens die, and it is told (app/uninstalled)',
        input: z.object(named),
        answer: z.object({ wasInstalled: z.boolean() }),
        faults: ['no-such-shop'],
      },
      ({ shop }) => ({ wasInstalled: uninstall(context, existingShop(state, shop).domain) }),
    ),
    makeSessionToken: operation(
      {
        method: 'post',
        path: '/session-tokens',
        tag: 'App',
        summary: 'A session token as App Bridge would hand it to the app; it lives one minute',
        input: z.object(named),
        answer: z.object({ token: z.string() }),
        faults: ['no-such-shop'],
      },
      async ({ shop }) => ({ token: await sessionToken(context, existingShop(state, shop).domain) }),
    ),
  }
}
