import { ABSENT } from './evidence'
import type { Outgoing } from './outgoing'

const AUTHENTICATE =
  'shopify.dev, "Authenticate app proxies" (docs/apps/build/online-store/app-proxies/authenticate-app-proxies)'
const ABOUT = 'shopify.dev, "About app proxies and dynamic data" (docs/apps/build/online-store/app-proxies)'
const CUSTOMER = 7_100_000_000_001

export const appProxyCases: Outgoing[] = [
  {
    id: 'proxy/path',
    says: 'what follows the prefix and subpath is appended to the proxy URL',
    status: 'documented',
    source: ABOUT,
    when: { visit: '/apps/souk/child-route/deeper' },
    sent: { method: 'GET', path: '/apps/souk/child-route/deeper' },
  },
  {
    id: 'proxy/query',
    says: 'the visitor’s parameters come first, repeats included, then those of Shopify; the signature is last',
    status: 'documented',
    source: AUTHENTICATE,
    when: { visit: '/apps/souk?extra=1&extra=2' },
    sent: {
      rawQuery:
        /^\?extra=1&extra=2&shop=aurora-market\.myshopify\.com&logged_in_customer_id=&path_prefix=%2Fapps%2Fsouk&timestamp=\d{10}&signature=[0-9a-f]{64}$/,
    },
  },
  {
    id: 'proxy/customer',
    says: 'logged_in_customer_id is the id of the customer who is signed in',
    status: 'documented',
    source:
      'shopify.dev changelog of 5 July 2022, "App proxy requests include new parameter for the logged in customer ID"',
    when: { visit: '/apps/souk', customer: CUSTOMER },
    sent: { query: { logged_in_customer_id: String(CUSTOMER) } },
  },
  {
    id: 'proxy/nobody',
    says: 'logged_in_customer_id is there and empty when nobody is signed in',
    status: 'documented',
    source: 'the same page of the changelog',
    when: { visit: '/apps/souk', customer: null },
    sent: { query: { logged_in_customer_id: '' } },
  },
  {
    id: 'proxy/forged-parameters',
    says: 'a visitor cannot say what Shopify says: their shop, logged_in_customer_id, path_prefix, timestamp and signature are dropped',
    status: 'assumed',
    source: 'shopify-api refuses a repeated shop, timestamp or signature, so they cannot both arrive',
    when: { visit: '/apps/souk?logged_in_customer_id=9&shop=other.myshopify.com&signature=f&name=x' },
    sent: { rawQuery: /^\?name=x&shop=aurora-market\.myshopify\.com&logged_in_customer_id=&path_prefix=/ },
  },
  {
    id: 'proxy/cookies-in',
    says: 'cookies and credentials of the visitor do not reach the app',
    status: 'documented',
    source: `${AUTHENTICATE}: the forwarded request of the sample has no Cookie; that Authorization goes too is assumed`,
    when: { visit: '/apps/souk', headers: { cookie: 'theme=dark', authorization: 'Bearer mine' } },
    sent: { headers: { cookie: ABSENT, authorization: ABSENT } },
  },
  {
    id: 'proxy/cookies-out',
    says: 'the app cannot set a cookie on the store',
    status: 'documented',
    source: ABOUT,
    when: { visit: '/apps/souk' },
    app: { headers: { 'set-cookie': 'portal=1' } },
    answer: { status: 200, headers: { 'set-cookie': ABSENT } },
  },
  {
    id: 'proxy/forwarded-for',
    says: 'X-Forwarded-For is the address of the visitor',
    status: 'documented',
    source: AUTHENTICATE,
    when: { visit: '/apps/souk', headers: { 'x-forwarded-for': '203.0.113.9' } },
    sent: { headers: { 'x-forwarded-for': '127.0.0.1' } },
  },
  {
    id: 'proxy/host',
    says: 'Host and X-Forwarded-Host are those of the app’s own address, not of the store',
    status: 'assumed',
    source:
      'the forwarded request of the sample goes to the proxy URL; no record of X-Forwarded-Host was found',
    when: { visit: '/apps/souk' },
    sent: {
      headers: {
        host: /^souk\.localhost:/,
        'x-forwarded-host': /^souk\.localhost:/,
        'x-forwarded-proto': 'http',
      },
    },
  },
  {
    id: 'proxy/post',
    says: 'method and body of a form reach the app as they are',
    status: 'documented',
    source: `${ABOUT}; multipart byte for byte is assumed and held by forward-request.test.ts`,
    when: {
      visit: '/apps/souk/register',
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'name=%C5%81%C3%B3d%C5%BA',
    },
    sent: {
      method: 'POST',
      body: 'name=%C5%81%C3%B3d%C5%BA',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    },
  },
  {
    id: 'proxy/redirect',
    says: 'a redirect reaches the visitor with its Location as it is, so a relative one leads to a page of the store',
    status: 'recorded',
    source: 'Shopify/shopify-app-template-remix, issue 747 (302 to /auth/login, then 404 at the store)',
    when: { visit: '/apps/souk/register' },
    app: { status: 302, headers: { location: '/apps/souk?done=1' } },
    answer: { status: 302, headers: { location: '/apps/souk?done=1' } },
  },
  {
    id: 'proxy/client-error',
    says: 'an answer of 4xx reaches the visitor with its body',
    status: 'recorded',
    source:
      'gnikyt/laravel-shopify, issue 239 (401 of the app seen in the browser); that the body stays is assumed',
    when: { visit: '/apps/souk' },
    app: { status: 422, body: 'the name is missing' },
    answer: { status: 422, body: 'the name is missing' },
  },
  {
    id: 'proxy/server-error',
    says: 'an answer of 5xx is replaced by a page of the store',
    status: 'recorded',
    source: 'gnikyt/laravel-shopify, issue 250 (wording of the page); its status 500 is assumed',
    when: { visit: '/apps/souk' },
    app: { status: 503, body: 'private details' },
    answer: { status: 500, body: /There was an error in the third-party application\./ },
  },
  {
    id: 'proxy/timeout',
    says: 'an app that does not answer within ten seconds gets the same page',
    status: 'assumed',
    source: 'no figure is documented',
    when: { visit: '/apps/souk' },
    app: null,
    answer: { status: 500, body: /There was an error in the third-party application\./ },
  },
  {
    id: 'proxy/liquid',
    says: 'an answer of type application/liquid is rendered, inside the theme’s layout',
    status: 'documented',
    source: ABOUT,
    when: { visit: '/apps/souk', customer: CUSTOMER },
    app: {
      headers: { 'content-type': 'application/liquid' },
      body: '<p>{{ shop.name }}: {{ customer.first_name }}</p>',
    },
    answer: { headers: { 'content-type': /^text\/html/ }, body: /<header[\s\S]*<p>Aurora Market: Inês<\/p>/ },
  },
  {
    id: 'proxy/liquid-alone',
    says: '`layout none` leaves the layout out',
    status: 'library',
    source: '@shopify/shopify-app-remix, authenticate/public/appProxy/authenticate.ts (`layout: false`)',
    when: { visit: '/apps/souk' },
    app: { headers: { 'content-type': 'application/liquid' }, body: '{% layout none %} {{ shop.name }}' },
    answer: { body: /^\s*Aurora Market\s*$/ },
  },
  {
    id: 'proxy/html',
    says: 'a whole HTML document passes as it is, without the theme',
    status: 'documented',
    source: ABOUT,
    when: { visit: '/apps/souk' },
    app: { headers: { 'content-type': 'text/html' }, body: '<!doctype html><p>{{ shop.name }}</p>' },
    answer: { body: '<!doctype html><p>{{ shop.name }}</p>' },
  },
]
