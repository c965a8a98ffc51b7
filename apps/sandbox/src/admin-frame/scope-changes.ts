import { z } from 'zod'
import type { Context } from '../context'
import { grants } from '../oauth/implied-scopes'
import { scopeWords } from '../oauth/scope-list'
import { grantOptionalScopes, queryScopes, revokeScopes, undeclaredScopes } from '../oauth/scopes'
import { Refused } from './refused'

const asked = z.object({ action: z.enum(['words', 'request', 'revoke']), scopes: z.array(z.string()) })

/**
 * What `shopify.scopes` changes. `words` are what the merchant is asked about first: that which is not granted yet;
 * `request` is the merchant's yes.
 */
export function changeScopes(context: Context, shop: string, body: unknown) {
  const { action, scopes } = asked.parse(body)
  if (action === 'revoke') {
    const answer = revokeScopes(context, { shop, scopes })
    if ('refused' in answer) throw new Refused(answer.refused.message)
    return queryScopes(context, shop)
  }
  const undeclared = undeclaredScopes(context.config.app, scopes)
  if (undeclared.length > 0)
    throw new Refused(`Scopes that the app has not declared cannot be requested: ${undeclared.join(', ')}`)
  if (action === 'request') return grantOptionalScopes(context, { shop, scopes })
  const { granted } = queryScopes(context, shop)
  return scopes.filter((scope) => !grants(granted, scope)).map(scopeWords)
}
