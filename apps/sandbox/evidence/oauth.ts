import { ABSENT, type Evidence, type HttpStep, type Step } from './evidence'

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
const post = (json: object, keep?: string): HttpStep & { keep?: string } => ({
  method: 'POST',
  url,
  headers: accept,
  json,
  ...(keep ? { keep } : {}),
})
const renew = (refresh_token: string, keep?: string): Step =>
  post({ ...client, grant_type: 'refresh_token', refresh_token }, keep)
const askWithToken = (token: string): Step => ({
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

const MIGRATE =
  'Migrate to expiring offline access tokens, https://shopify.dev/docs/apps/build/authentication-authorization/migrate-to-expiring-offline-access-tokens'
const RESILIENT_MIGRATION =
  'Changelog, https://shopify.dev/changelog/more-resilient-token-exchanges-when-migrating-tokens-without-a-user-session'
const ROTATE =
  'Rotate or revoke client credentials, https://shopify.dev/docs/apps/build/authentication-authorization/client-secrets/rotate-revoke-client-credentials'
const OFFLINE_TOKEN = 'urn:shopify:params:oauth:token-type:offline-access-token'

const permanent = post({ ...exchange, expiring: '0' }, 'permanent')
const migrate = (keep?: string): HttpStep & { keep?: string } => ({
  method: 'POST',
  url,
  headers: accept,
  json: {
    ...exchange,
    subject_token: '{{permanent.access_token}}',
    subject_token_type: OFFLINE_TOKEN,
  },
  ...(keep ? { keep } : {}),
})

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
    ask: askWithToken('{{first.access_token}}'),
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
    says: 'a user id that no member of staff has is the owner of the shop',
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
    says: 'a wrong client secret is refused with 400 invalid_request',
    status: 'recorded',
    source: 'two public experiments of October 2026 with a changed secret (status, code and wording)',
    ask: post({ ...exchange, client_secret: 'guess' }),
    answer: {
      status: 400,
      body: { error: 'invalid_request', error_description: 'Missing or invalid client secret' },
    },
  },
  {
    id: 'oauth/no-secret',
    says: 'and so is none',
    status: 'recorded',
    source: 'the wording of oauth/wrong-secret names both',
    ask: post({ ...exchange, client_secret: '' }),
    answer: { status: 400, body: { error_description: 'Missing or invalid client secret' } },
  },
  {
    id: 'oauth/unsupported-grant',
    says: 'a grant type that does not exist is refused',
    status: 'assumed',
    source: 'RFC 6749, section 5.2; no record was found',
    ask: post({ ...exchange, grant_type: 'password' }),
    answer: { status: 400, body: { error: 'unsupported_grant_type' } },
  },
  {
    id: 'oauth/unsupported-type',
    says: 'a token type that does not exist cannot be asked for',
    status: 'assumed',
    source: 'RFC 8693, section 2.2.2; no record was found',
    ask: post({ ...exchange, requested_token_type: 'urn:ietf:params:oauth:token-type:jwt' }),
    answer: { status: 400, body: { error: 'invalid_request' } },
  },
  {
    id: 'oauth/wrong-subject-type',
    says: 'a session token under another type is an invalid subject token',
    status: 'assumed',
    source: 'the recorded refusal of oauth/invalid-session-token is as general as this',
    ask: post({ ...exchange, subject_token_type: 'urn:ietf:params:oauth:token-type:jwt' }),
    answer: { status: 400, body: invalidSubject },
  },
  {
    id: 'oauth/no-subject',
    says: 'no session token is an invalid one',
    status: 'assumed',
    source: 'the recorded refusal of oauth/invalid-session-token is as general as this',
    ask: post({ ...exchange, subject_token: '' }),
    answer: { status: 400, body: invalidSubject },
  },
  {
    id: 'oauth/other-shop',
    says: 'a session token of one shop buys nothing in another',
    status: 'documented',
    source:
      'Set up session tokens, https://shopify.dev/docs/apps/build/authentication-authorization/session-tokens/set-up-session-tokens (iss and dest name the shop)',
    ask: { ...post(exchange), url: url.replace('tea-house', 'coffee-house') },
    answer: { status: 400, body: invalidSubject },
  },
  {
    id: 'oauth/other-app',
    says: 'a session token for another app buys nothing',
    status: 'documented',
    source:
      'Set up session tokens, https://shopify.dev/docs/apps/build/authentication-authorization/session-tokens/set-up-session-tokens (aud names the app)',
    ask: post({ ...exchange, subject_token: '{{neighbourSessionToken}}' }),
    answer: { status: 400, body: invalidSubject },
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
    status: 'recorded',
    source: 'Shopify/shopify-api-ruby, issue 1322',
    before: [{ uninstall: true }],
    ask: post(exchange),
    answer: {
      status: 400,
      body: {
        error: 'app_not_installed',
        error_description: 'The application is not installed on this shop.',
      },
    },
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
    ask: askWithToken('{{granted.access_token}}'),
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
    ask: askWithToken('{{granted.access_token}}'),
    answer: { status: 401, body: { errors: /Invalid API key or access token/ } },
  },
  {
    id: 'oauth/exchange-revokes',
    says: 'a new expiring token revokes every earlier expiring token of the shop',
    status: 'documented',
    source: OFFLINE,
    before: [post(exchange, 'first'), post(exchange, 'second')],
    ask: askWithToken('{{first.access_token}}'),
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
    ask: askWithToken('{{permanent.access_token}}'),
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
    ask: askWithToken('{{granted.access_token}}'),
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
    ask: askWithToken('{{lost.access_token}}'),
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
  {
    id: 'oauth/refused-title',
    says: 'the title of such a page begins with the status',
    status: 'recorded',
    source: 'public apps read it from the title of the page (400 - Oauth error application_cannot_be_found)',
    ask: { method: 'POST', url, form: { ...exchange, client_id: 'somebody' } },
    answer: { status: 400, body: /<title>400 - Oauth error application_cannot_be_found<\/title>/ },
  },
  {
    id: 'oauth/migrate',
    says: 'a token that never expires is traded for an expiring pair',
    status: 'documented',
    source: `${MIGRATE}; @shopify/shopify-api, lib/auth/oauth/migrate-to-expiring-token (the request)`,
    before: [permanent],
    ask: migrate(),
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
    id: 'oauth/migrated-is-refused',
    says: 'the token that was traded is refused by the Admin API',
    status: 'documented',
    source: RESILIENT_MIGRATION,
    before: [permanent, migrate()],
    ask: askWithToken('{{permanent.access_token}}'),
    answer: { status: 401 },
  },
  {
    id: 'oauth/migrate-again',
    says: 'for seven days the same trade answers the same pair, its access token with a whole hour again',
    status: 'documented',
    source: RESILIENT_MIGRATION,
    before: [permanent, migrate('lost'), { waitS: 6 * 86_400 }, migrate('found')],
    ask: askWithToken('{{lost.access_token}}'),
    answer: { body: { data: { shop: { name: 'Tea House' } } } },
  },
  {
    id: 'oauth/migrate-keeps-refresh-expiry',
    says: 'which does not give its refresh token more time',
    status: 'documented',
    source: RESILIENT_MIGRATION,
    before: [permanent, migrate(), { waitS: 86_400 }],
    ask: migrate(),
    answer: { body: { expires_in: 3600, refresh_token_expires_in: 7776000 - 86_400 } },
  },
  {
    id: 'oauth/migrate-late',
    says: 'after seven days it is an invalid subject token',
    status: 'documented',
    source: `${RESILIENT_MIGRATION} (that it ends; the refusal as for other subject tokens)`,
    before: [permanent, migrate(), { waitS: 7 * 86_400 + 1 }],
    ask: migrate(),
    answer: { status: 400, body: invalidSubject },
  },
  {
    id: 'oauth/migrate-after-refresh',
    says: 'and so it is once the pair was refreshed',
    status: 'documented',
    source: `${RESILIENT_MIGRATION} (that it ends; the refusal as for other subject tokens)`,
    before: [permanent, migrate('pair'), renew('{{pair.refresh_token}}')],
    ask: migrate(),
    answer: { status: 400, body: invalidSubject },
  },
  {
    id: 'oauth/migrate-after-exchange',
    says: 'or replaced by a later exchange of a session token',
    status: 'documented',
    source: `${RESILIENT_MIGRATION} (that it ends; the refusal as for other subject tokens)`,
    before: [permanent, migrate(), post(exchange)],
    ask: migrate(),
    answer: { status: 400, body: invalidSubject },
  },
  {
    id: 'oauth/migrate-expiring',
    says: 'a token that expires already cannot be traded',
    status: 'documented',
    source: `${MIGRATE} (only tokens that never expire; the refusal as for other subject tokens)`,
    before: [post(exchange, 'permanent')],
    ask: migrate(),
    answer: { status: 400, body: invalidSubject },
  },
  {
    id: 'oauth/migrate-other-shop',
    says: 'a token of one shop is nothing to trade in another',
    status: 'documented',
    source: `${MIGRATE} (the request goes to the shop of the token)`,
    before: [permanent],
    ask: { ...migrate(), url: url.replace('tea-house', 'coffee-house') },
    answer: { status: 400, body: invalidSubject },
  },
  {
    id: 'secret/new',
    says: 'a new secret is good at once',
    status: 'documented',
    source: ROTATE,
    before: [{ rotate: true }],
    ask: post({ ...exchange, client_secret: '{{rotated.secret}}' }),
    answer: { body: { access_token: /^shpat_/ } },
  },
  {
    id: 'secret/old-goes-on',
    says: 'the secret before it is good until it is revoked, which nobody has done yet',
    status: 'documented',
    source: ROTATE,
    before: [permanent, { rotate: true }, { waitS: 60 }],
    ask: { ...migrate() },
    answer: { body: { access_token: /^shpat_/ } },
  },
  {
    id: 'secret/nearly-an-hour',
    says: 'nobody revokes the old secret before the hour is over',
    status: 'assumed',
    source: `${ROTATE}; the hour is the sandbox’s`,
    before: [permanent, { rotate: true }, { waitS: 3599 }],
    ask: { ...migrate() },
    answer: { body: { access_token: /^shpat_/ } },
  },
  {
    id: 'secret/hour',
    says: 'after an hour the old secret is refused, as if it had been revoked',
    status: 'assumed',
    source: 'a real secret is good until somebody revokes it',
    before: [permanent, { rotate: true }, { waitS: 3601 }],
    ask: migrate(),
    answer: { status: 400, body: { error_description: 'Missing or invalid client secret' } },
  },
  {
    id: 'secret/revoked',
    says: 'revoking the old secret kills the tokens that were bought with it',
    status: 'documented',
    source:
      'Use expiring offline access tokens, https://shopify.dev/docs/apps/build/security/credentials-and-data/use-expiring-offline-access-tokens (valid until … you revoke your client secret)',
    before: [post(exchange, 'granted'), { rotate: true }, { revokeSecret: true }],
    ask: askWithToken('{{granted.access_token}}'),
    answer: { status: 401 },
  },
  {
    id: 'secret/keeps-refresh',
    says: 'a refresh token that was bought with the old secret is renewed with the new one',
    status: 'assumed',
    source: 'nothing says that refresh tokens hang on a secret',
    before: [post(exchange, 'granted'), { rotate: true }],
    ask: post({
      ...client,
      client_secret: '{{rotated.secret}}',
      grant_type: 'refresh_token',
      refresh_token: '{{granted.refresh_token}}',
    }),
    answer: { body: { access_token: /^shpat_/ } },
  },
]
