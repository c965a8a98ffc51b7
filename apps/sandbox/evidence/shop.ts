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
  {
    id: 'shop/installation',
    says: 'an app sees its own installation: the scopes it was granted and itself',
    status: 'recorded',
    source: `${IDENTITY}; accessScopes by the schema`,
    ask: {
      document: '{ currentAppInstallation { id accessScopes { handle } app { id apiKey handle title } } }',
    },
    answer: {
      body: {
        data: {
          currentAppInstallation: {
            id: /^gid:\/\/shopify\/AppInstallation\/\d+$/,
            accessScopes: [
              { handle: 'write_metaobjects' },
              { handle: 'write_metaobject_definitions' },
              { handle: 'write_files' },
            ],
            app: { id: /^gid:\/\/shopify\/App\/\d+$/, apiKey: 'souk-key', handle: 'souk', title: 'Souk' },
          },
        },
      },
    },
  },
  {
    id: 'shop/launch-url',
    says: 'the launch address is the app in the admin',
    status: 'assumed',
    source: 'the address in the browser when an embedded app is open',
    ask: { document: '{ currentAppInstallation { launchUrl } }' },
    answer: {
      body: {
        data: {
          currentAppInstallation: { launchUrl: 'https://admin.shopify.com/store/tea-house/apps/souk' },
        },
      },
    },
  },
]
