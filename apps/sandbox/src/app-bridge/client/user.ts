import type { ShopifyGlobal } from '@shopify/app-bridge-types'
import { ask } from './admin'

type User = Awaited<ReturnType<ShopifyGlobal['user']>>

/** Who is signed in to the admin. */
export async function user(): Promise<User> {
  const answer = await ask({ type: 'user' })
  if (typeof answer !== 'object' || answer === null || !('accountAccess' in answer))
    throw new Error('The admin answered something else than a user')
  return { accountAccess: String(answer.accountAccess) }
}
