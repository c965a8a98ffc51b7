// The hosts that the sandbox plays, for the preload (plain JavaScript) and for the proxy.
const PRETENDED =
  /^(([a-z0-9-]+\.)*(myshopify|shopify)\.com|shopify-staged-uploads\.storage\.googleapis\.com|api\.resend\.com)$/i

/** @param {string} host */
export const isPretended = (host) => PRETENDED.test(host)
