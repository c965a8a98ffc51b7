import type { SandboxConfig } from '../config'
import { findInstalledApp, type Shop } from '../shops'
import type { State } from '../state'
import { agree, entryAddress, newScopes, readAuthorization } from './authorization'
import { consentPage } from './consent-page'
import { install } from './install'
import { isRefusal, refusal, refusalPage } from './refusal'
import { grantOptionalScopes, undeclaredScopes } from './scopes'

/** `admin`: where the shop's admin is for this browser, the real one or the one on this machine. */
type Context = { state: State; config: SandboxConfig; shop: Shop; admin: string }

/**
 * `…/oauth/authorize`: asks the merchant what the app asks for, and leads back to the app with a code. Who has agreed
 * to all of it before is not asked again. A POST is the merchant's yes.
 */
export async function authorize(context: Context, request: Request): Promise<Response> {
  const asked = readAuthorization(context, new URL(request.url).searchParams)
  if (isRefusal(asked)) return refusalPage(asked)
  const fresh = newScopes(context, asked.scopes)
  if (request.method === 'POST' || fresh?.length === 0) return redirect(agree(context, asked))
  return page(context, { scopes: fresh ?? asked.scopes, isUpdate: fresh !== null })
}

/**
 * `…/oauth/install`: Shopify's own installation, to which the log-in page of Shopify's library leads. It leads to the app
 * in the admin, which asks whether to install it; what is asked of a shop that has the app is asked here: scopes that the
 * TOML came to require, and those of `optional_scopes`. An app that asks for itself is only shown the shop.
 */
export async function installByLink(context: Context, request: Request): Promise<Response> {
  const { state, config, shop } = context
  const { app } = config
  const query = new URL(request.url).searchParams
  if (query.get('client_id') !== app.apiKey) {
    const description = `Could not find Shopify API application with api_key ${query.get('client_id') ?? ''}`
    return refusalPage(refusal(400, 'application_cannot_be_found', description))
  }
  const installed = findInstalledApp(state, { shop: shop.domain, apiKey: app.apiKey })
  if (app.usesLegacyInstall && !installed) return redirect(entryAddress(context))
  const optional = (query.get('optional_scopes') ?? '').split(',').filter((scope) => scope !== '')
  if (undeclaredScopes(app, optional).length > 0) {
    const description = 'The application could not be installed due to invalid scopes requested.'
    return refusalPage(refusal(400, 'failed_grant_with_invalid_scopes', description))
  }
  const home = `${context.admin}/apps/${app.handle}`
  const fresh = newScopes(context, [...app.scopes, ...optional])
  const isAskedThere = fresh === null && optional.length === 0 && request.method !== 'POST'
  if (isAskedThere || fresh?.length === 0) return redirect(home)
  if (request.method !== 'POST')
    return page(context, { scopes: fresh ?? [...app.scopes, ...optional], isUpdate: fresh !== null })
  install(context, shop.domain)
  if (optional.length > 0) grantOptionalScopes(context, { shop: shop.domain, scopes: optional })
  return redirect(home)
}

const redirect = (location: string): Response => new Response(null, { status: 302, headers: { location } })

async function page(context: Context, asked: { scopes: string[]; isUpdate: boolean }): Promise<Response> {
  const body = await consentPage({
    ...asked,
    app: context.config.app,
    shop: context.shop,
    admin: context.admin,
  })
  return new Response(String(body), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      // Nobody may put this page into a frame and have its button pressed unseen.
      'content-security-policy': "frame-ancestors 'none'",
      'x-frame-options': 'DENY',
    },
  })
}
