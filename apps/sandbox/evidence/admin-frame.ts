import type { Outgoing } from './outgoing'

const LIBRARY = '@shopify/shopify-app-remix, authenticate/admin (what a document request must carry)'

export const adminFrameCases: Outgoing[] = [
  {
    id: 'frame/parameters',
    says: 'the admin loads an embedded app with embedded, host, id_token, locale, session, shop, timestamp and hmac',
    status: 'library',
    source: LIBRARY,
    when: { open: '/app/vendors?status=applied' },
    sent: {
      path: '/app/vendors',
      query: {
        status: 'applied',
        embedded: '1',
        shop: 'aurora-market.myshopify.com',
        locale: 'en',
        timestamp: /^\d{10}$/,
        id_token: /^[\w-]+\.[\w-]+\.[\w-]+$/,
        session: /./,
        hmac: /^[0-9a-f]{64}$/,
      },
    },
  },
  {
    id: 'frame/session',
    says: '`session` is hexadecimal, as the session of the session token (`sid`) is',
    status: 'assumed',
    source: 'no record of the parameter beside a token was found',
    when: { open: '' },
    sent: { query: { session: /^[0-9a-f]+$/ } },
  },
  {
    id: 'frame/host',
    says: 'host is admin.shopify.com/store/<name> in base64 without padding',
    status: 'library',
    source: '@shopify/shopify-api, lib/auth/get-embedded-app-url and utils/shop-validator (sanitizeHost)',
    when: { open: '' },
    sent: {
      path: '/',
      query: {
        host: Buffer.from('admin.shopify.com/store/aurora-market').toString('base64').replaceAll('=', ''),
      },
    },
  },
]
