import { capture, type Evidence } from './evidence'

const IDENTITY = capture('2025-01/apps/current-app-installation-observed-identity-local-app-mutation.json')

export const shopCases: Evidence[] = [
  {
    id: 'shop/plain-fields',
    says: 'the shop has a global id, a name, its permanent domain and its currency',
    status: 'recorded',
    source: IDENTITY,
    ask: {
      document: '{ shop { id name email myshopifyDomain currencyCode ianaTimezone primaryDomain { host } } }',
    },
    answer: {
      body: {
        data: {
          shop: {
            id: /^gid:\/\/shopify\/Shop\/\d+$/,
            name: 'Tea House',
            email: 'owner@example.com',
            myshopifyDomain: 'tea-house.myshopify.com',
            currencyCode: 'EUR',
            ianaTimezone: 'Europe/Berlin',
            primaryDomain: { host: 'tea-house.myshopify.com' },
          },
        },
      },
    },
  },
]
