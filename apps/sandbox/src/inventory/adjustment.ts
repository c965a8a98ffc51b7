import { z } from 'zod'
import { nextId } from '../ids'
import { readOne, run, type State } from '../state'

/** What one request changed of the stock: `InventoryAdjustmentGroup` of the schema. */
export const adjustmentTables = `
  create table if not exists inventory_adjustment (
    id integer primary key autoincrement,
    shop text not null references shop (domain) on delete cascade,
    reason text not null,
    reference text,
    changes text not null,
    created_at text not null
  ) strict;
`

const FIRST_ID = 54_600_100_000_001

const change = z.object({
  name: z.string(),
  delta: z.number(),
  itemId: z.number(),
  locationId: z.number(),
  ledger: z.string().nullable(),
})
export type Change = z.infer<typeof change>

const adjustmentRow = z.object({
  id: z.number(),
  reason: z.string(),
  reference: z.string().nullable(),
  changes: z
    .string()
    .transform((json): unknown => JSON.parse(json))
    .pipe(z.array(change)),
  createdAt: z.string(),
})
export type Adjustment = z.infer<typeof adjustmentRow>

export function insertAdjustment(
  state: State,
  {
    shop,
    reason,
    reference,
    changes,
  }: Pick<Adjustment, 'reason' | 'reference' | 'changes'> & { shop: string },
): number {
  const id = nextId(state, 'inventory_adjustment', FIRST_ID)
  run(
    state,
    'insert into inventory_adjustment (id, shop, reason, reference, changes, created_at) values (?, ?, ?, ?, ?, ?)',
    id,
    shop,
    reason,
    reference,
    JSON.stringify(changes),
    state.clock.now().toISOString(),
  )
  return id
}

export function findAdjustment(state: State, { shop, id }: { shop: string; id: number }): Adjustment | null {
  const sql = `select id, reason, reference, changes, created_at as createdAt from inventory_adjustment
    where shop = ? and id = ?`
  return readOne(state, adjustmentRow, sql, shop, id)
}
