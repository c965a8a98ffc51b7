import { gid } from '../graphql/gid'
import type { StorefrontContext, StorefrontRoots } from './context'
import { countryOf, languageOf } from './localization'
import { storefrontSchemas } from './schema'

export const shopFields: StorefrontRoots = {
  QueryRoot: {
    shop: (_args, context) => presentShop(context),
    paymentSettings: (_args, context) => paymentSettings(context),
    localization: (_args, { shop }) => ({
      country: countryOf(shop),
      language: languageOf(),
      availableCountries: [countryOf(shop)],
      availableLanguages: [languageOf()],
    }),
    publicApiVersions: () =>
      storefrontSchemas.versions.map((handle) => ({
        handle,
        displayName: handle,
        supported: /^\d{4}/.test(handle),
      })),
  },
  Mutation: {},
}

function presentShop(context: StorefrontContext) {
  const { shop } = context
  return {
    id: gid('Shop', shop.id),
    name: shop.name,
    description: null,
    moneyFormat: moneyFormat(shop.currency),
    primaryDomain: { host: shop.domain, url: `https://${shop.domain}`, sslEnabled: true },
    brand: { shortDescription: null, slogan: null, logo: null, squareLogo: null, coverImage: null },
    paymentSettings: paymentSettings(context),
    shipsToCountries: [countryOf(shop).isoCode],
    privacyPolicy: null,
    refundPolicy: null,
    shippingPolicy: null,
    subscriptionPolicy: null,
    termsOfService: null,
  }
}

const paymentSettings = ({ shop }: StorefrontContext) => ({
  acceptedCardBrands: [],
  cardVaultUrl: 'https://elb.deposit.shopifycs.com/sessions',
  countryCode: countryOf(shop).isoCode,
  currencyCode: shop.currency,
  enabledPresentmentCurrencies: [shop.currency],
  shopifyPaymentsAccountId: null,
  supportedDigitalWallets: [],
})

/** `${{amount}}`: a currency's sign in front of Liquid's placeholder. */
function moneyFormat(currency: string): string {
  const sign = new Intl.NumberFormat('en', { style: 'currency', currency })
    .formatToParts(0)
    .find(({ type }) => type === 'currency')
  return `${sign?.value ?? currency}{{amount}}`
}
