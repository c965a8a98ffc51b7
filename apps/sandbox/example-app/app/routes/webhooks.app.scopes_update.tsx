import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { authenticate, sessionStorage } from '../shopify.server'

const scopesUpdate = z.object({ current: z.array(z.string()) })

/** The shop has granted other scopes: the session says so from now on. */
export async function action({ request }: ActionFunctionArgs) {
  const { session, payload } = await authenticate.webhook(request)
  if (session) {
    session.scope = scopesUpdate.parse(payload).current.join(',')
    await sessionStorage.storeSession(session)
  }
  return new Response()
}
