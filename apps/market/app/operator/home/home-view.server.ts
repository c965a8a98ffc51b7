import { registrationUrl, type ShopView } from '@souk/flows'
import type { Result, ShopDomain } from '@souk/kernel'
import { forbidden } from '../authenticate-operator.server'

type Shown = { shop: ShopDomain; apiKey: string; viewed: Result<ShopView, 'not-allowed'> }

/** What the home page shows, and no more than that leaves the server. */
export function homeView({ shop, apiKey, viewed }: Shown) {
  if (!viewed.ok) throw forbidden()
  const { latestApplications, outbox, ...view } = viewed.value
  return {
    ...view,
    shop,
    apiKey,
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
