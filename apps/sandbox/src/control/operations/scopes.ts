import { z } from 'zod'
import type { Context } from '../../context'
import {
  grantOptionalScopes,
  queryScopes,
  revokeScopes,
  type ScopesDetail,
  undeclaredScopes,
} from '../../oauth/scopes'
import { findInstalledApp } from '../../shops'
import { ControlFault } from '../fault'
import { existingShop, named } from '../named'
import { operation } from '../operation'

const scopes = z.array(z.string()).min(1)
const detail = z.object({
  granted: z.array(z.string()),
  required: z.array(z.string()).describe('As the configuration of the app names them'),
  optional: z.array(z.string()),
}) satisfies z.ZodType<ScopesDetail>

/** What a shop lets the app do beyond what it must; the app is told of each change (app/scopes_update). */
export function scopeOperations(context: Context) {
  const { state, config } = context
  const { app } = config
  const installedIn = (shop: string): string => {
    const { domain } = existingShop(state, shop)
    if (findInstalledApp(state, { shop: domain, apiKey: app.apiKey })) return domain
    throw new ControlFault('not-installed', `${app.name} is not installed in ${domain}.`)
  }

  return {
    readScopes: operation(
      {
        method: 'get',
        path: '/scopes',
        tag: 'App',
        summary: 'What a shop has granted, and what the app may ask for',
        input: z.object(named),
        answer: detail,
        faults: ['no-such-shop'],
      },
      ({ shop }) => queryScopes(context, existingShop(state, shop).domain),
    ),
    grantScopes: operation(
      {
        method: 'post',
        path: '/scopes',
        tag: 'App',
        summary: 'Grants optional scopes, as a merchant who is asked for them and says yes',
        input: z.object({ ...named, scopes }),
        answer: detail,
        faults: ['no-such-shop', 'not-installed', 'undeclared-scopes'],
      },
      ({ shop, scopes }) => {
        const domain = installedIn(shop)
        const undeclared = undeclaredScopes(app, scopes)
        if (undeclared.length > 0)
          throw new ControlFault(
            'undeclared-scopes',
            `${app.name} has not declared ${undeclared.join(', ')}.`,
          )
        return grantOptionalScopes(context, { shop: domain, scopes })
      },
    ),
    revokeScopes: operation(
      {
        method: 'post',
        path: '/scopes/revoke',
        tag: 'App',
        summary: 'Takes optional scopes back, as a merchant does or the app itself',
        input: z.object({ ...named, scopes }),
        answer: detail,
        faults: ['no-such-shop', 'not-installed', 'cannot-revoke'],
      },
      ({ shop, scopes }) => {
        const domain = installedIn(shop)
        const answer = revokeScopes(context, { shop: domain, scopes })
        if ('refused' in answer) throw new ControlFault('cannot-revoke', answer.refused.message)
        return queryScopes(context, domain)
      },
    ),
  }
}
