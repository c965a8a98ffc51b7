import type { Queryable, ShopDomain } from '@souk/kernel'
import { CHANNEL } from './outbox-queue'

/** Has the messages of a kind that wait for their next attempt leave now. False when none waits. */
export async function hurry(
  tx: Queryable,
  { shop, kind }: { shop: ShopDomain; kind: string },
): Promise<boolean> {
  const { rows } = await tx.query(HURRY, [shop, kind])
  return rows.length > 0
}

const HURRY = `
  with hurried as (
    update outbox.message set due_at = now()
    where shop = $1 and kind = $2 and due_at is not null and not claimed
    returning 1
  )
  select pg_notify('${CHANNEL}', '')::text from hurried limit 1`
