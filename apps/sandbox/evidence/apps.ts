import { ABSENT, capture, type Evidence, type GraphQLStep } from './evidence'

const READ = capture('2025-01/apps/app-billing-access-read.json')
const REVOKE = capture('2026-04/apps/app-revoke-access-scopes-validation.json')
const REST_SCOPES =
  '@shopify/shopify-api, rest/admin/2026-07/access_scope (path and answer; a scope to write lists the one to read)'
const UNINSTALL =
  'Uninstall a Shopify app with an API request, https://shopify.dev/docs/apps/build/authentication-authorization/app-installation/uninstall-app-api-request'
const MANAGE =
  'Manage access scopes, https://shopify.dev/docs/apps/build/authentication-authorization/app-installation/manage-access-scopes'

const shop = 'https://tea-house.myshopify.com'
const token = { 'x-shopify-access-token': '{{tokens.souk}}' }
const wrongToken = { errors: '[API] Invalid API key or access token (unrecognized login or wrong password)' }
const granted = [
  'write_metaobjects',
  'write_metaobject_definitions',
  'write_files',
  'read_metaobjects',
  'read_metaobject_definitions',
  'read_files',
].map((handle) => ({ handle }))

const revoke = (...scopes: string[]): GraphQLStep => ({
  document:
    'mutation ($scopes: [String!]!) { appRevokeAccessScopes(scopes: $scopes) { revoked { handle } userErrors { field message code } } }',
  variables: { scopes },
})
const refused = (code: string, message: string | RegExp) => ({
  body: {
    data: { appRevokeAccessScopes: { revoked: null, userErrors: [{ field: ['scopes'], message, code }] } },
  },
})
const orders: GraphQLStep = { document: '{ currentAppInstallation { accessScopes { handle } } }' }

export const appCases: Evidence[] = [
  {
    id: 'app/installation',
    says: 'an app sees its own installation: what it was granted, then what that carries, and itself',
    status: 'recorded',
    source: READ,
    ask: {
      document:
        '{ currentAppInstallation { id launchUrl uninstallUrl activeSubscriptions { id } accessScopes { handle } app { id apiKey handle title embedded previouslyInstalled } } }',
    },
    answer: {
      body: {
        data: {
          currentAppInstallation: {
            id: /^gid:\/\/shopify\/AppInstallation\/\d+$/,
            launchUrl: `${shop}/admin/apps/souk`,
            uninstallUrl: null,
            activeSubscriptions: [],
            accessScopes: granted,
            app: {
              id: /^gid:\/\/shopify\/App\/\d+$/,
              apiKey: 'souk-key',
              handle: 'souk',
              title: 'Souk',
              embedded: true,
              previouslyInstalled: false,
            },
          },
        },
      },
    },
  },
  {
    id: 'app/scope-descriptions',
    says: 'every scope is described in words',
    status: 'recorded',
    source: READ,
    scopes: ['write_products'],
    ask: { document: '{ currentAppInstallation { accessScopes { handle description } } }' },
    answer: {
      body: {
        data: {
          currentAppInstallation: {
            accessScopes: [
              { handle: 'write_products', description: 'Modify products, variants, and collections' },
              { handle: 'read_products', description: 'Read products, variants, and collections' },
            ],
          },
        },
      },
    },
  },
  {
    id: 'app/scopes-of-the-app',
    says: 'an app sees what it requires, what it may ask for, and what it was granted (as the libraries ask)',
    status: 'library',
    source: '@shopify/shopify-app-remix, authenticate/admin/scope/client/fetch-scopes-details',
    ask: {
      document:
        '{ app { requestedAccessScopes { handle } optionalAccessScopes { handle } installation { accessScopes { handle } } } }',
    },
    answer: {
      body: {
        data: {
          app: {
            requestedAccessScopes: granted,
            optionalAccessScopes: [
              { handle: 'read_orders' },
              { handle: 'write_discounts' },
              { handle: 'read_discounts' },
            ],
            installation: { accessScopes: granted },
          },
        },
      },
    },
  },
  {
    id: 'app/lookups',
    says: 'an app is found by its id, key or handle; there is none of an unknown one',
    status: 'recorded',
    source: READ,
    ask: {
      document: `{
        appByKey(apiKey: "souk-key") { handle } appByHandle(handle: "souk") { apiKey }
        noId: app(id: "gid://shopify/App/0") { id } noKey: appByKey(apiKey: "0000") { id }
        noHandle: appByHandle(handle: "missing") { id }
        noInstallation: appInstallation(id: "gid://shopify/AppInstallation/0") { id }
      }`,
    },
    answer: {
      body: {
        data: {
          appByKey: { handle: 'souk' },
          appByHandle: { apiKey: 'souk-key' },
          noId: null,
          noKey: null,
          noHandle: null,
          noInstallation: null,
        },
      },
    },
  },
  {
    id: 'app/installations',
    says: 'the list of installations is not for everybody',
    status: 'recorded',
    source: READ,
    ask: { document: '{ appInstallations(first: 5) { nodes { id } } }' },
    answer: {
      body: {
        data: null,
        errors: [
          {
            message: 'access denied',
            path: ['appInstallations'],
            extensions: {
              code: 'ACCESS_DENIED',
              documentation: 'https://shopify.dev/api/usage/access-scopes',
            },
          },
        ],
      },
    },
  },
  {
    id: 'app/revoke-unknown',
    says: 'a scope that does not exist cannot be revoked, nor anything with it',
    status: 'recorded',
    source: REVOKE,
    before: [{ grant: ['read_orders'] }],
    ask: revoke('read_orders', 'fake_scope'),
    answer: refused('UNKNOWN_SCOPES', 'The requested list of scopes to revoke includes invalid handles.'),
  },
  {
    id: 'app/revoke-required',
    says: 'a required scope cannot be revoked',
    status: 'recorded',
    source: REVOKE,
    ask: revoke('write_files'),
    answer: refused(
      'CANNOT_REVOKE_REQUIRED_SCOPES',
      'Scopes that are declared as required cannot be revoked.',
    ),
  },
  {
    id: 'app/revoke-undeclared',
    says: 'a scope that was not declared as optional cannot be revoked',
    status: 'documented',
    source: 'the codes of appRevokeAccessScopes in Shopify’s schema',
    ask: revoke('read_themes'),
    answer: refused('CANNOT_REVOKE_UNDECLARED_SCOPES', /./),
  },
  {
    id: 'app/revoke-implied',
    says: 'the scope to read that a granted scope to write carries cannot be revoked alone',
    status: 'documented',
    source: 'the codes of appRevokeAccessScopes in Shopify’s schema',
    before: [{ grant: ['write_discounts'] }],
    ask: revoke('read_discounts'),
    answer: refused('CANNOT_REVOKE_IMPLIED_SCOPES', /./),
  },
  {
    id: 'app/revoke-wording',
    says: 'how the refusal to revoke undeclared and implied scopes is worded',
    status: 'assumed',
    source: 'worded as the recorded refusals are',
    ask: revoke('read_themes'),
    answer: refused(
      'CANNOT_REVOKE_UNDECLARED_SCOPES',
      'Scopes that are not declared as optional cannot be revoked.',
    ),
  },
  {
    id: 'app/revoke',
    says: 'an optional scope that was granted can be revoked',
    status: 'documented',
    source: MANAGE,
    before: [{ grant: ['read_orders'] }, revoke('read_orders')],
    ask: orders,
    answer: { body: { data: { currentAppInstallation: { accessScopes: granted } } } },
  },
  {
    id: 'app/revoke-payload',
    says: 'revoking answers what was revoked',
    status: 'documented',
    source: `${MANAGE}; schema`,
    before: [{ grant: ['read_orders'] }],
    ask: revoke('read_orders'),
    answer: {
      body: { data: { appRevokeAccessScopes: { revoked: [{ handle: 'read_orders' }], userErrors: [] } } },
    },
  },
  {
    id: 'app/scopes-of-older-tokens',
    says: 'a token that was issued before a scope was granted works with it',
    status: 'documented',
    source: `${MANAGE} (scopes belong to the installation)`,
    before: [{ grant: ['read_orders'] }],
    ask: orders,
    answer: {
      body: {
        data: {
          currentAppInstallation: {
            accessScopes: [...granted.slice(0, 3), { handle: 'read_orders' }, ...granted.slice(3)],
          },
        },
      },
    },
  },
  {
    id: 'app/rest-scopes',
    says: 'the REST list of granted scopes',
    status: 'library',
    source: REST_SCOPES,
    ask: { method: 'GET', url: `${shop}/admin/oauth/access_scopes.json`, headers: token },
    answer: { body: { access_scopes: granted } },
  },
  {
    id: 'app/rest-scopes-token',
    says: 'needs a valid access token',
    status: 'documented',
    source: 'Shopify API response status and error codes, https://shopify.dev/docs/api/usage/response-codes',
    ask: { method: 'GET', url: `${shop}/admin/oauth/access_scopes.json` },
    answer: { status: 401, body: wrongToken },
  },
  {
    id: 'app/uninstall-itself',
    says: 'an app can uninstall itself; the answer shows it without an installation',
    status: 'documented',
    source: 'Shopify’s schema (appUninstall)',
    ask: {
      document: 'mutation { appUninstall { app { handle installation { id } } userErrors { message } } }',
    },
    answer: {
      body: { data: { appUninstall: { app: { handle: 'souk', installation: null }, userErrors: [] } } },
    },
  },
  {
    id: 'app/uninstall-rest',
    says: 'DELETE /admin/api_permissions/current.json uninstalls the app: its token is refused from then on',
    status: 'documented',
    source: UNINSTALL,
    before: [{ method: 'DELETE', url: `${shop}/admin/api_permissions/current.json`, headers: token }],
    ask: { method: 'GET', url: `${shop}/admin/oauth/access_scopes.json`, headers: token },
    answer: { status: 401, body: wrongToken },
  },
  {
    id: 'app/uninstall-rest-answer',
    says: 'and answers 200',
    status: 'documented',
    source: UNINSTALL,
    ask: { method: 'DELETE', url: `${shop}/admin/api_permissions/current.json`, headers: token },
    answer: { status: 200, body: { errors: ABSENT } },
  },
  {
    id: 'app/reinstall',
    says: 'an app that is uninstalled and installed again has an installation with another id',
    status: 'assumed',
    source: 'the installation is irreversibly removed (schema, appUninstall); install.test.ts holds it',
    ask: { document: '{ currentAppInstallation { id } }' },
    answer: { body: { data: { currentAppInstallation: { id: /\d+$/ } } } },
  },
]
