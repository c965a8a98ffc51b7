/** Where Shopify's library sends a request that does not come out of Shopify admin. No shop is asked for: none is typed. */
export { OpenFromAdmin as default } from '../portal/open-from-admin'
