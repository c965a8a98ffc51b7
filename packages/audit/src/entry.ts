import type { CustomerId, Queryable, ShopDomain } from '@souk/kernel'

/** Who did it: a member of the store's staff, a signed-in customer, or Souk by itself. */
export type Actor =
  | { kind: 'operator'; userId: string }
  | { kind: 'customer'; customerId: CustomerId }
  | { kind: 'system'; process: string }

export type AuditEntry = {
  shop: ShopDomain
  actor: Actor
  /** Verb and noun in the past, e.g. `vendor approved`. */
  action: string
  /** What it was done to, e.g. `vendor:<id>`. */
  subject: string
  /** From, to, why. No personal data: entries outlive it. */
  detail?: Record<string, string | null>
}

/** Writes one line of who did what, when and why, in the caller's transaction. */
export async function recordAudit(tx: Queryable, entry: AuditEntry): Promise<void> {
  await tx.query(
    'insert into audit.entry (shop, actor, action, subject, detail) values ($1, $2::jsonb, $3, $4, $5::jsonb)',
    [
      entry.shop,
      JSON.stringify(entry.actor),
      entry.action,
      entry.subject,
      JSON.stringify(entry.detail ?? {}),
    ],
  )
}

/** Everything recorded about one subject of a shop, oldest first. */
export async function readHistory(db: Queryable, of: { shop: ShopDomain; subject: string }) {
  const { rows } = await db.query<{
    at: Date
    actor: Actor
    action: string
    detail: Record<string, string | null>
  }>('select at, actor, action, detail from audit.entry where shop = $1 and subject = $2 order by id', [
    of.shop,
    of.subject,
  ])
  return rows
}
