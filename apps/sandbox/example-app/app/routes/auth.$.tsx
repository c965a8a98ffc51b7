import type { LoaderFunctionArgs } from '@remix-run/node'
import { authenticate } from '../shopify.server'

/** The library's own addresses, such as the page that fetches a session token. */
export async function loader({ request }: LoaderFunctionArgs) {
  await authenticate.admin(request)
  return null
}
