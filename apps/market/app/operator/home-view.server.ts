import { registrationUrl, type ShopView } from '@souk/flows'
import type { Result, ShopDomain } from '@souk/kernel'
import { forbidden } from './authenticate-operator.server'

/** What the home page shows, and no more than that leaves the server. */
export function homeView(shop: ShopDomain, viewed: Result<ShopView, 'not-allowed'>) {
  if (!viewed.ok) throw forbidden()
  const { name, counts, setUp, latestApplications, outbox } = viewed.value
  return {
    name,
    counts,
    setUp,
    failedMessages: outbox.failed,
    registrationUrl: registrationUrl(shop),
    latest: latestApplications.map(({ id, displayName, email, appliedAt }) => ({
      id,
      displayName,
      email,
      appliedAt,
    })),
  }
}

export type HomeView = ReturnType<typeof homeView>
