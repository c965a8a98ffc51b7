import { recordAudit } from '@souk/audit'
import type { Queryable, ShopDomain } from '@souk/kernel'
import type { Operator } from './operator'

type Asked = {
  shop: ShopDomain
  actor: Operator
  what: 'group' | 'view' | 'vendor' | 'message' | 'requirement' | 'note' | 'mail' | 'import' | 'bulk-change'
  id: string
}

/**
 * Notes that an operator asked for something that this shop does not have: it is gone, or an id of another shop was tried.
 * Which of the two it was is not said, here or to whoever asked.
 */
export const noteUnknown = (db: Queryable, { shop, actor, what, id }: Asked): Promise<void> =>
  recordAudit(db, {
    shop,
    actor: { kind: 'operator', userId: actor.userId },
    action: `unknown ${what} asked for`,
    subject: `${what}:${id}`,
  })
