import type { LoaderFunctionArgs } from '@remix-run/node'

/** Shopify's library answers here itself, e.g. with the page that fetches a session token. */
export async function loader({ request, context: { shopify } }: LoaderFunctionArgs) {
  await shopify.authenticate.admin(request)
  return null
}
