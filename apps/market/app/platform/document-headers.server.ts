/** A plain document runs scripts of the app's own host only, sends its forms to where it came from, and is framed by nobody. */
export function protectPlainDocument(headers: Headers, appUrl: string) {
  const policy = [
    `default-src 'none'`,
    `script-src ${appUrl}`,
    `style-src ${appUrl}`,
    `img-src ${appUrl} blob:`,
    `connect-src 'self'`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
  ]
  headers.set('Content-Security-Policy', policy.join('; '))
  headers.set('X-Content-Type-Options', 'nosniff')
  headers.set('Referrer-Policy', 'strict-origin-when-cross-origin')
  // What one customer sees is never another's: not in a shared cache, not after signing out.
  headers.set('Cache-Control', 'private, no-store')
}
