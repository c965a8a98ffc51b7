import type { ActionFunctionArgs } from '@remix-run/node'
import { authenticate, sessionStorage } from '../shopify.server'

/** The shop has removed the app: its tokens are dead, so they are forgotten. May arrive twice. */
export async function action({ request }: ActionFunctionArgs) {
  const { shop } = await authenticate.webhook(request)
  const sessions = await sessionStorage.findSessionsByShop(shop)
  await sessionStorage.deleteSessions(sessions.map(({ id }) => id))
  return new Response()
}
