/**
 * A plain document runs scripts of the app's own host only, sends its forms to where it came from, and is framed by nobody.
 * One that staff of a shop watch is framed by that shop's admin, runs nothing and sends nothing.
 */
export function protectPlainDocument(headers: Headers, appUrl: string, watchedBy?: string) {
  const policy = [
    `default-src 'none'`,
    `script-src ${watchedBy ? `'none'` : appUrl}`,
    `style-src ${appUrl}`,
    `img-src 'self' ${appUrl} blob:`,
    `connect-src 'self'`,
    `form-action ${watchedBy ? `'none'` : `'self'`}`,
    `base-uri 'none'`,
    watchedBy ? framedByAdmin(watchedBy) : `frame-ancestors 'none'`,
  ]
  headers.set('Content-Security-Policy', policy.join('; '))
  headers.set('X-Content-Type-Options', 'nosniff')
  headers.set('Referrer-Policy', watchedBy ? 'no-referrer' : 'strict-origin-when-cross-origin')
  // What one customer sees is never another's: not in a shared cache, not after signing out.
  headers.set('Cache-Control', 'private, no-store')
}

/** Inside the app's own pages, inside the admin of this shop. */
export const framedByAdmin = (shop: string) =>
  `frame-ancestors 'self' https://admin.shopify.com https://${shop}`
