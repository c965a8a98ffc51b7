import { gid } from '../graphql/gid'
import type { Context, Roots } from './context'
import { metafieldsOf } from './metafields/present-metafield'

/** The shop itself and the app's installation in it. */
export const shopFields: Roots = {
  QueryRoot: {
    shop: (_args, context) => presentShop(context),
    currentAppInstallation: (_args, context) => presentInstallation(context),
  },
  Mutation: {},
}

/** The app that asks; the sandbox knows more than the number only of the app under development. */
export function callingApp({ config: { app }, caller }: Context) {
  if (caller.apiKey !== app.apiKey) return { id: gid('App', caller.appId), apiKey: caller.apiKey }
  return {
    id: gid('App', app.id),
    apiKey: app.apiKey,
    handle: app.handle,
    title: app.name,
    embedded: app.embedded,
  }
}

/** The asking shop as `Shop` of the schema. */
export function presentShop(context: Context) {
  const { shop } = context
  return {
    __typename: 'Shop',
    id: gid('Shop', shop.id),
    name: shop.name,
    email: shop.email,
    contactEmail: shop.email,
    myshopifyDomain: shop.domain,
    url: `https://${shop.domain}`,
    currencyCode: shop.currency,
    ianaTimezone: shop.timezone,
    primaryDomain: {
      id: gid('Domain', shop.id),
      host: shop.domain,
      url: `https://${shop.domain}`,
      sslEnabled: true,
    },
    ...metafieldsOf(context, { type: 'SHOP', id: shop.id }),
    plan: { publicDisplayName: shop.plan, partnerDevelopment: false, shopifyPlus: shop.plan === 'Plus' },
  }
}

/** The calling app's installation as `AppInstallation` of the schema. */
export function presentInstallation(context: Context) {
  return {
    __typename: 'AppInstallation',
    id: gid('AppInstallation', context.caller.installationId),
    launchUrl: `https://admin.shopify.com/store/${context.shop.domain.split('.')[0]}/apps/${context.config.app.handle}`,
    accessScopes: context.caller.scopes.map((handle) => ({
      handle,
      description: handle.replaceAll('_', ' '),
    })),
    app: callingApp(context),
    ...metafieldsOf(context, { type: 'API_PERMISSION', id: context.caller.installationId }),
  }
}
