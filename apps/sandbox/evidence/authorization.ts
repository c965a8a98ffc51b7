import { DEMO_STAFF } from '../src/demo'
import { ABSENT, type Evidence, type HttpStep, type Step } from './evidence'

const shop = 'https://tea-house.myshopify.com'
const client = { client_id: 'souk-key', client_secret: 'souk-secret' }
const callback = 'http://souk.localhost:4000/auth/callback'
const json = { accept: 'application/json' }

const GRANT =
  'Implement authorization code grant, https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens/authorization-code-grant'
const LIBRARY = '@shopify/shopify-api, lib/auth/oauth/oauth and lib/utils/hmac-validator'
const WHITELIST = 'Shopify/shopify-node-app, issue 109; Shopify/shopify_app, issues 1531 and 1624'
const USED = 'nozzlegear/ShopifySharp, issue 70; BNMetrics/Laravel-ShopifyAPI, issue 9 (status)'
const SCOPES = 'Shopify/shopify_app, issue 1839; gruntlord5/cloudflare-worker-shopifyd1, issue 1 (wording)'
const CREDENTIALS =
  'Using the client credentials grant, https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens/client-credentials-grant'
const INSTALL =
  '@shopify/shopify-app-remix, authenticate/admin/helpers/redirect-to-install-page (the address)'

const address = (path: string, query: Record<string, string>): string =>
  `${shop}/admin/oauth/${path}?${new URLSearchParams(query)}`
const ask = (query: Record<string, string> = {}, method = 'GET'): HttpStep => ({
  method,
  url: address('authorize', {
    client_id: 'souk-key',
    scope: 'write_files',
    redirect_uri: callback,
    state: 'nonce-1',
    'grant_options[]': '',
    ...query,
  }),
})
const agree = (query: Record<string, string> = {}): Step => ({ ...ask(query, 'POST'), keep: 'back' })
const buy = (more: Record<string, string> = {}, url = shop): HttpStep => ({
  method: 'POST',
  url: `${url}/admin/oauth/access_token`,
  headers: json,
  json: { ...client, code: '{{back.code}}', ...more },
})
const credentials: Step = {
  method: 'POST',
  url: `${shop}/admin/oauth/access_token`,
  headers: json,
  form: { ...client, grant_type: 'client_credentials' },
}
const scope = 'write_metaobjects,write_metaobject_definitions,write_files'
const used = {
  status: 400,
  body: {
    error: 'invalid_request',
    error_description: 'The authorization code was not found or was already used',
  },
}

export const authorizationCases: Evidence[] = [
  {
    id: 'authorize/asks',
    says: 'the merchant is shown what the app will be able to do, and may say no',
    status: 'documented',
    source: `${GRANT} (a permission prompt)`,
    before: [{ uninstall: true }],
    ask: ask(),
    answer: {
      headers: { 'content-type': /^text\/html/ },
      body: /Install Souk[\s\S]*Read and change files[\s\S]*Cancel/,
    },
  },
  {
    id: 'authorize/not-framed',
    says: 'the question cannot be put into a frame',
    status: 'documented',
    source: `${GRANT} (an embedded app must leave its frame to ask)`,
    before: [{ uninstall: true }],
    ask: ask(),
    answer: { headers: { 'x-frame-options': 'DENY' } },
  },
  {
    id: 'authorize/back',
    says: 'who agrees is led back with code, hmac, host, shop, state and timestamp',
    status: 'documented',
    source: `${GRANT}; ${LIBRARY}`,
    before: [{ uninstall: true }],
    ask: ask({}, 'POST'),
    answer: {
      status: 302,
      body: {
        location: /^http:\/\/souk\.localhost:4000\/auth\/callback\?code=/,
        code: /^[0-9a-f]{32}$/,
        hmac: /^[0-9a-f]{64}$/,
        host: Buffer.from('admin.shopify.com/store/tea-house').toString('base64').replaceAll('=', ''),
        shop: 'tea-house.myshopify.com',
        state: 'nonce-1',
        timestamp: /^\d{10}$/,
      },
    },
  },
  {
    id: 'authorize/agreed-before',
    says: 'who has agreed to all of it before is led back at once',
    status: 'documented',
    source: 'Shopify/shopify-cli, issue 1137 (an answer of Shopify: scopes are checked, asked again if new)',
    ask: ask(),
    answer: { status: 302, body: { code: /^[0-9a-f]{32}$/ } },
  },
  {
    id: 'authorize/unknown-client',
    says: 'an unknown client id is refused on a page',
    status: 'recorded',
    source: 'Shopify/embedded-app-example, issue 32; Shopify/shopify_app, issue 369',
    ask: ask({ client_id: 'somebody' }),
    answer: {
      status: 400,
      body: /Oauth error invalid_request: Could not find Shopify API application with api_key somebody/,
    },
  },
  {
    id: 'authorize/not-whitelisted',
    says: 'the address back must be one of the TOML, to the letter',
    status: 'recorded',
    source: WHITELIST,
    ask: ask({ redirect_uri: `${callback}/` }),
    answer: { status: 400, body: /Oauth error invalid_request: The redirect_uri is not whitelisted/ },
  },
  {
    id: 'authorize/elsewhere',
    says: 'a merchant is never led to an address that is not in the TOML',
    status: 'recorded',
    source: WHITELIST,
    ask: ask({ redirect_uri: 'https://evil.example/auth/callback' }, 'POST'),
    answer: { status: 400, headers: { location: ABSENT }, body: /The redirect_uri is not whitelisted/ },
  },
  {
    id: 'authorize/undeclared-scopes',
    says: 'an app that Shopify installs cannot ask for scopes that its TOML does not name',
    status: 'recorded',
    source: SCOPES,
    ask: ask({ scope: 'write_files,read_themes' }),
    answer: {
      status: 400,
      body: /Oauth error failed_grant_with_invalid_scopes: The application could not be installed due to invalid scopes requested\./,
    },
  },
  {
    id: 'authorize/unknown-scope',
    says: 'a scope that does not exist is refused by name',
    status: 'assumed',
    source: 'quoted in a public app’s guide to its errors; no record of the page was found',
    ask: ask({ scope: 'write_everything' }),
    answer: { status: 400, body: /Oauth error invalid_scope: The access scope is invalid: write_everything/ },
  },
  {
    id: 'code/offline',
    says: 'the code buys an offline token',
    status: 'documented',
    source: GRANT,
    before: [agree()],
    ask: buy(),
    answer: { body: { access_token: /^shpat_/, scope, expires_in: ABSENT, refresh_token: ABSENT } },
  },
  {
    id: 'code/expiring',
    says: 'with expiring=1 the code buys an expiring token and a refresh token',
    status: 'documented',
    source: `${GRANT}; ${LIBRARY}`,
    before: [agree()],
    ask: buy({ expiring: '1' }),
    answer: {
      body: {
        access_token: /^shpat_/,
        scope,
        expires_in: 3600,
        refresh_token: /^shprt_/,
        refresh_token_expires_in: 7776000,
      },
    },
  },
  {
    id: 'code/online',
    says: 'a code that was asked for with grant_options[]=per-user buys an online token',
    status: 'documented',
    source: GRANT,
    before: [agree({ 'grant_options[]': 'per-user' })],
    ask: buy(),
    answer: {
      body: {
        access_token: /^shp/,
        scope,
        expires_in: 86399,
        associated_user_scope: scope,
        associated_user: { account_owner: true, email: DEMO_STAFF.email },
      },
    },
  },
  {
    id: 'code/installs',
    says: 'an app is installed once it has come for its code',
    status: 'assumed',
    source: 'whether the merchant’s yes or the app’s request completes the installation is not documented',
    before: [{ uninstall: true }, agree()],
    ask: buy(),
    answer: { body: { access_token: /^shpat_/, scope } },
  },
  {
    id: 'code/once',
    says: 'a code is good once',
    status: 'recorded',
    source: USED,
    before: [agree(), buy()],
    ask: buy(),
    answer: used,
  },
  {
    id: 'code/unknown',
    says: 'an unknown code is refused',
    status: 'recorded',
    source: USED,
    before: [agree()],
    ask: buy({ code: '0123456789abcdef0123456789abcdef' }),
    answer: used,
  },
  {
    id: 'code/other-shop',
    says: 'a code of one shop buys nothing in another',
    status: 'documented',
    source: `${GRANT} (the code is exchanged with the shop that it came from)`,
    before: [agree()],
    ask: buy({}, 'https://coffee-house.myshopify.com'),
    answer: used,
  },
  {
    id: 'code/late',
    says: 'a code is good for ten minutes',
    status: 'assumed',
    source: 'RFC 6749, section 4.1.2 (ten minutes at most); no figure of Shopify’s was found',
    before: [agree(), { waitS: 601 }],
    ask: buy(),
    answer: used,
  },
  {
    id: 'install/link',
    says: 'the installation link leads to the app in the admin, which asks',
    status: 'library',
    source: '@shopify/shopify-app-remix, authenticate/login (redirects to the link)',
    before: [{ uninstall: true }],
    ask: { method: 'GET', url: address('install', { client_id: 'souk-key' }) },
    answer: {
      status: 302,
      headers: { location: 'https://admin.shopify.com/store/tea-house/apps/souk' },
    },
  },
  {
    id: 'install/unknown-client',
    says: 'the link of an app that does not exist is refused',
    status: 'recorded',
    source: 'as oauth/unknown-client',
    ask: { method: 'GET', url: address('install', { client_id: 'somebody' }) },
    answer: { status: 400, body: /Oauth error application_cannot_be_found/ },
  },
  {
    id: 'install/asks-for-optional',
    says: 'optional scopes are asked for on a page',
    status: 'documented',
    source: INSTALL,
    ask: {
      method: 'GET',
      url: address('install', { client_id: 'souk-key', optional_scopes: 'read_orders' }),
    },
    answer: { body: /Update Souk[\s\S]*Read orders, transactions, and fulfillments/ },
  },
  {
    id: 'install/leads-into-the-app',
    says: 'who agrees is led into the app in the admin',
    status: 'documented',
    source: INSTALL,
    before: [{ uninstall: true }],
    ask: { method: 'POST', url: address('install', { client_id: 'souk-key' }) },
    answer: {
      status: 302,
      headers: { location: 'https://admin.shopify.com/store/tea-house/apps/souk' },
    },
  },
  {
    id: 'install/optional',
    says: 'the link asks for optional scopes that were declared',
    status: 'library',
    source: '@shopify/shopify-app-remix, authenticate/admin/scope/request (optional_scopes)',
    before: [
      {
        method: 'POST',
        url: address('install', { client_id: 'souk-key', optional_scopes: 'read_orders' }),
      },
    ],
    ask: { document: '{ app { installation { accessScopes { handle } } } }' },
    answer: {
      body: {
        data: {
          app: {
            installation: {
              accessScopes: [
                { handle: 'write_metaobjects' },
                { handle: 'write_metaobject_definitions' },
                { handle: 'write_files' },
                { handle: 'read_orders' },
                { handle: 'read_metaobjects' },
                { handle: 'read_metaobject_definitions' },
                { handle: 'read_files' },
              ],
            },
          },
        },
      },
    },
  },
  {
    id: 'install/undeclared',
    says: 'the link refuses optional scopes that were not declared',
    status: 'recorded',
    source: SCOPES,
    ask: {
      method: 'GET',
      url: address('install', { client_id: 'souk-key', optional_scopes: 'read_themes' }),
    },
    answer: { status: 400, body: /Oauth error failed_grant_with_invalid_scopes/ },
  },
  {
    id: 'client/token',
    says: 'the client credentials buy a token for a day',
    status: 'documented',
    source: CREDENTIALS,
    ask: credentials,
    answer: {
      body: { access_token: /^shpat_/, scope, expires_in: 86399, refresh_token: ABSENT },
    },
  },
  {
    id: 'client/beside-expiring',
    says: 'such a token and an expiring one do not disturb each other',
    status: 'assumed',
    source: 'only expiring tokens of a refresh token are said to replace each other',
    before: [{ ...credentials, keep: 'client' }, agree(), buy({ expiring: '1' })],
    ask: {
      method: 'GET',
      url: `${shop}/admin/oauth/access_scopes.json`,
      headers: { 'x-shopify-access-token': '{{client.access_token}}' },
    },
    answer: { status: 200 },
  },
  {
    id: 'client/two-tokens',
    says: 'asking again for a token leaves the one before as it is',
    status: 'recorded',
    source:
      'a public experiment of 2026-10-02 (two tokens of the client-credentials grant, both answered 200)',
    before: [{ ...credentials, keep: 'client' }, credentials],
    ask: {
      method: 'GET',
      url: `${shop}/admin/oauth/access_scopes.json`,
      headers: { 'x-shopify-access-token': '{{client.access_token}}' },
    },
    answer: { status: 200 },
  },
  {
    id: 'client/other-organisation',
    says: 'in a shop of another organisation they buy nothing',
    status: 'recorded',
    source:
      'unopim/shopify-connector, issue 43 (wording); PostHog/posthog, pull request 86474 (400); shopify.dev, Get API access tokens',
    before: [{ foreign: true }],
    ask: credentials,
    answer: {
      status: 400,
      body: {
        error: 'shop_not_permitted',
        error_description: 'Client credentials cannot be performed on this shop.',
      },
    },
  },
  {
    id: 'client/not-installed',
    says: 'and neither where the app is not installed',
    status: 'recorded',
    source: 'Shopify/shopify-api-ruby, issue 1322 (of a token exchange)',
    before: [{ uninstall: true }],
    ask: credentials,
    answer: {
      status: 400,
      body: {
        error: 'app_not_installed',
        error_description: 'The application is not installed on this shop.',
      },
    },
  },
]
