import { ABSENT, type Evidence, type Step } from './evidence'

const url = 'https://tea-house.myshopify.com/admin/oauth/access_token'
const client = { client_id: 'souk-key', client_secret: 'souk-secret' }
const exchange = {
  ...client,
  grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
  subject_token: '{{sessionToken}}',
  subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
  requested_token_type: 'urn:shopify:params:oauth:token-type:offline-access-token',
  expiring: '1',
}
const accept = { accept: 'application/json' }
const post = (json: object, keep?: string): Step => ({
  method: 'POST',
  url,
  headers: accept,
  json,
  ...(keep ? { keep } : {}),
})
const renew = (refresh_token: string, keep?: string): Step =>
  post({ ...client, grant_type: 'refresh_token', refresh_token }, keep)
const useToken = (token: string): Step => ({
  method: 'POST',
  url: 'https://tea-house.myshopify.com/admin/api/2026-07/graphql.json',
  headers: { 'x-shopify-access-token': token },
  json: { query: '{ shop { name } }' },
})

const OFFLINE =
  'About offline access tokens, https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens/offline-access-tokens'
const ONLINE =
  'Exchange a session token for an access token, https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens/token-exchange'
const RESILIENT =
  'Changelog of 2026-08-28, https://shopify.dev/changelog/more-resilient-refreshes-for-expiring-offline-access-tokens'
const INACTIVE =
  'airhorns/shopify-draft-proxy, tests/unit/refresh-conformance-auth.test.ts and shopify-conformance-auth.test.ts (error, description, status)'

const inactive = {
  error: 'invalid_request',
  error_description: 'This request requires an active refresh_token',
}
const invalidSubject = {
  error: 'invalid_subject_token',
  error_description: 'Token exchange cannot be performed due to an invalid subject token.',
}
const scope = 'write_metaobjects,write_metaobject_definitions,write_files'

export const oauthCases: Evidence[] = [
  {
    id: 'oauth/expiring-offline',
    says: 'token exchange with expiring=1 grants an hour of access and ninety days of refreshing',
    status: 'documented',
    source: OFFLINE,
    ask: post(exchange),
    answer: {
      body: {
        access_token: /^shpat_[0-9a-f]{32}$/,
        scope,
        expires_in: 3600,
        refresh_token: /^shprt_[0-9a-f]{32}$/,
        refresh_token_expires_in: 7776000,
      },
    },
  },
  {
    id: 'oauth/form-body',
    says: 'the same request as a form is accepted',
    status: 'documented',
    source: `${OFFLINE} (its samples post forms); RFC 8693`,
    ask: { method: 'POST', url, form: exchange },
    answer: { body: { expires_in: 3600 } },
  },
  {
    id: 'oauth/permanent-offline',
    says: 'with expiring=0 the token never expires and has no refresh token',
    status: 'recorded',
    source:
      'Shopify/shopify-app-php, issue 12; @shopify/shopify-api 15.0.0, lib/auth/oauth/token-exchange (sends 0 or 1)',
    ask: post({ ...exchange, expiring: '0' }),
    answer: { body: { access_token: /^shpat_/, scope, expires_in: ABSENT, refresh_token: ABSENT } },
  },
  {
    id: 'oauth/permanent-offline-again',
    says: 'asking again for a token that never expires answers the same token',
    status: 'documented',
    source: OFFLINE,
    before: [
      post({ ...exchange, expiring: '0' }, 'first'),
      post({ ...exchange, expiring: '0' }, 'second'),
      { waitS: 86_400 },
    ],
    ask: useToken('{{first.access_token}}'),
    answer: { body: { data: { shop: { name: 'Tea House' } } } },
  },
  {
    id: 'oauth/online',
    says: 'an online token names the member of staff it acts for and lives a day',
    status: 'documented',
    source: ONLINE,
    ask: post({
      ...exchange,
      requested_token_type: 'urn:shopify:params:oauth:token-type:online-access-token',
    }),
    answer: {
      body: {
        access_token: /^shp/,
        scope,
        expires_in: 86399,
        associated_user_scope: scope,
        associated_user: {
          id: 11,
          email: 'owner@example.com',
          account_owner: true,
          collaborator: false,
          locale: 'en',
        },
      },
    },
  },
  {
    id: 'oauth/online-user',
    says: 'the sandbox has no staff of its own: every user id is the owner of the shop',
    status: 'assumed',
    source: 'a simplification of the sandbox',
    ask: post({
      ...exchange,
      requested_token_type: 'urn:shopify:params:oauth:token-type:online-access-token',
    }),
    answer: { body: { associated_user: { first_name: 'Shop', last_name: 'Owner' } } },
  },
  {
    id: 'oauth/invalid-session-token',
    says: 'a session token that is not valid is refused with 400 invalid_subject_token',
    status: 'recorded',
    source: 'kinngh/shopify-node-express-mongodb-app, issue 135',
    ask: post({ ...exchange, subject_token: 'e30.e30.e30' }),
    answer: { status: 400, body: invalidSubject },
  },
  {
    id: 'oauth/expired-session-token',
    says: 'a session token lives one minute',
    status: 'documented',
    source: `About session tokens, https://shopify.dev/docs/apps/build/authentication-authorization/session-tokens; ${ONLINE}`,
    before: [{ waitS: 61 }],
    ask: post(exchange),
    answer: { status: 400, body: invalidSubject },
  },
  {
    id: 'oauth/wrong-secret',
    says: 'a wrong client secret is refused with invalid_client',
    status: 'assumed',
    source: 'RFC 6749, section 5.2; public apps handle this code, none shows the whole answer',
    ask: post({ ...exchange, client_secret: 'guess' }),
    answer: { status: 401, body: { error: 'invalid_client' } },
  },
  {
    id: 'oauth/old-secret',
    says: 'until it is revoked, the secret before a rotation is good too',
    status: 'documented',
    source:
      'Rotate or revoke client credentials, https://shopify.dev/docs/apps/build/authentication-authorization/client-secrets/rotate-revoke-client-credentials',
    ask: post({ ...exchange, client_secret: 'souk-old-secret' }),
    answer: { body: { access_token: /^shpat_/ } },
  },
  {
    id: 'oauth/unknown-client',
    says: 'an unknown client id is refused with 400 application_cannot_be_found',
    status: 'recorded',
    source:
      'gnikyt/laravel-shopify, issue 104 (wording, under an older code); the code as public apps handle it',
    ask: post({ ...exchange, client_id: 'somebody' }),
    answer: {
      status: 400,
      body: {
        error: 'application_cannot_be_found',
        error_description: 'Could not find Shopify API application with api_key somebody',
      },
    },
  },
  {
    id: 'oauth/not-installed',
    says: 'an app that the shop has not let in is refused with 400 app_not_installed',
    status: 'assumed',
    source: 'public apps handle this code, none shows the whole answer',
    before: [{ uninstall: true }],
    ask: post(exchange),
    answer: { status: 400, body: { error: 'app_not_installed' } },
  },
  {
    id: 'oauth/uninstalled-refresh',
    says: 'after an app was uninstalled its refresh token is not active',
    status: 'recorded',
    source: INACTIVE,
    before: [post(exchange, 'granted'), { uninstall: true }],
    ask: renew('{{granted.refresh_token}}'),
    answer: { status: 401, body: inactive },
  },
  {
    id: 'oauth/uninstalled-access',
    says: 'after an app was uninstalled its access token is refused',
    status: 'documented',
    source: OFFLINE,
    before: [post(exchange, 'granted'), { uninstall: true }],
    ask: useToken('{{granted.access_token}}'),
    answer: { status: 401 },
  },
  {
    id: 'oauth/refused-as-page',
    says: 'whoever does not accept JSON gets the refusal as a page',
    status: 'recorded',
    source: 'airhorns/shopify-draft-proxy, tests/unit/shopify-conformance-auth.test.ts (a refused refresh)',
    ask: {
      method: 'POST',
      url,
      json: { ...client, grant_type: 'refresh_token', refresh_token: 'shprt_nope' },
    },
    answer: {
      status: 401,
      headers: { 'content-type': /^text\/html/ },
      body: /Oauth error invalid_request: This request requires an active refresh_token/,
    },
  },
  {
    id: 'oauth/expired-access-token',
    says: 'after an hour the access token is refused with 401',
    status: 'documented',
    source: OFFLINE,
    before: [post(exchange, 'granted'), { waitS: 3601 }],
    ask: useToken('{{granted.access_token}}'),
    answer: { status: 401, body: { errors: /Invalid API key or access token/ } },
  },
  {
    id: 'oauth/exchange-revokes',
    says: 'a new expiring token revokes every earlier expiring token of the shop',
    status: 'documented',
    source: OFFLINE,
    before: [post(exchange, 'first'), post(exchange, 'second')],
    ask: useToken('{{first.access_token}}'),
    answer: { status: 401 },
  },
  {
    id: 'oauth/exchange-revokes-refresh',
    says: 'a new token exchange replaces the whole pair: the earlier refresh token is worth nothing',
    status: 'documented',
    source:
      'Changelog, https://shopify.dev/changelog/more-resilient-token-exchanges-when-migrating-tokens-without-a-user-session (a later acquisition replaces the pair)',
    before: [post(exchange, 'first'), post(exchange, 'second')],
    ask: renew('{{first.refresh_token}}'),
    answer: { status: 401, body: inactive },
  },
  {
    id: 'oauth/exchange-keeps-permanent',
    says: 'a token that never expires outlives a token exchange for an expiring one',
    status: 'documented',
    source: `${OFFLINE} (only previous expiring tokens are revoked)`,
    before: [post({ ...exchange, expiring: '0' }, 'permanent'), post(exchange)],
    ask: useToken('{{permanent.access_token}}'),
    answer: { body: { data: { shop: { name: 'Tea House' } } } },
  },
  {
    id: 'oauth/refresh',
    says: 'a refresh token buys the next pair, with ninety days anew',
    status: 'documented',
    source: OFFLINE,
    before: [post(exchange, 'granted'), { waitS: 86_400 }],
    ask: renew('{{granted.refresh_token}}'),
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
    id: 'oauth/refresh-revokes-access',
    says: 'refreshing revokes the access token of the pair before',
    status: 'documented',
    source: `${OFFLINE} (only one expiring token can be active)`,
    before: [post(exchange, 'granted'), renew('{{granted.refresh_token}}')],
    ask: useToken('{{granted.access_token}}'),
    answer: { status: 401 },
  },
  {
    id: 'oauth/refresh-retry',
    says: 'a spent refresh token may be tried again while its replacement is unused',
    status: 'documented',
    source: RESILIENT,
    before: [post(exchange, 'granted'), renew('{{granted.refresh_token}}'), { waitS: 7200 }],
    ask: renew('{{granted.refresh_token}}'),
    answer: { body: { access_token: /^shpat_/, refresh_token: /^shprt_/ } },
  },
  {
    id: 'oauth/refresh-retry-same-pair',
    says: 'such a retry answers the pair that was lost, its access token with a whole hour again',
    status: 'assumed',
    source: 'the changelog says so of migrations; of refreshes it does not say which pair comes back',
    before: [
      post(exchange, 'granted'),
      renew('{{granted.refresh_token}}', 'lost'),
      { waitS: 7200 },
      renew('{{granted.refresh_token}}', 'found'),
    ],
    ask: useToken('{{lost.access_token}}'),
    answer: { body: { data: { shop: { name: 'Tea House' } } } },
  },
  {
    id: 'oauth/refresh-retired',
    says: 'once the replacement is used, the refresh token before it is retired',
    status: 'documented',
    source: `${RESILIENT}; ${INACTIVE}`,
    before: [
      post(exchange, 'granted'),
      renew('{{granted.refresh_token}}', 'second'),
      renew('{{second.refresh_token}}', 'third'),
    ],
    ask: renew('{{granted.refresh_token}}'),
    answer: { status: 401, body: inactive },
  },
  {
    id: 'oauth/refresh-retry-ends',
    says: 'thirty days after its first use a spent refresh token is worth nothing',
    status: 'documented',
    source: RESILIENT,
    before: [post(exchange, 'granted'), renew('{{granted.refresh_token}}'), { waitS: 30 * 86_400 + 1 }],
    ask: renew('{{granted.refresh_token}}'),
    answer: { status: 401, body: inactive },
  },
  {
    id: 'oauth/refresh-expired',
    says: 'a refresh token lives ninety days',
    status: 'documented',
    source: OFFLINE,
    before: [post(exchange, 'granted'), { waitS: 90 * 86_400 + 1 }],
    ask: renew('{{granted.refresh_token}}'),
    answer: { status: 401, body: inactive },
  },
  {
    id: 'oauth/refresh-unknown',
    says: 'an unknown refresh token is refused with invalid_request',
    status: 'recorded',
    source: INACTIVE,
    ask: renew('shprt_nope'),
    answer: { body: inactive, status: 401 },
  },
]
