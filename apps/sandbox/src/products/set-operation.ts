import { z } from 'zod'
import { nextId } from '../ids'
import { readOne, run, type State } from '../state'

/** What `productSet` was asked to do later. The sandbox has done it already; whoever asks sees it a moment later. */
export const setOperationTables = `
  create table if not exists product_set_operation (
    id integer primary key autoincrement,
    shop text not null references shop (domain) on delete cascade,
    product_id integer,
    errors text not null,
    created_at text not null
  ) strict;
`

const FIRST_ID = 79_400_100_001

const error = z.object({ field: z.array(z.string()), message: z.string(), code: z.string() })

const operationRow = z.object({
  id: z.number(),
  productId: z.number().nullable(),
  errors: z
    .string()
    .transform((json): unknown => JSON.parse(json))
    .pipe(z.array(error)),
  createdAt: z.string(),
})
export type SetOperation = z.infer<typeof operationRow>

export function insertSetOperation(
  state: State,
  { shop, productId, errors }: Pick<SetOperation, 'productId' | 'errors'> & { shop: string },
): SetOperation {
  const id = nextId(state, 'product_set_operation', FIRST_ID)
  const createdAt = state.clock.now().toISOString()
  const sql =
    'insert into product_set_operation (id, shop, product_id, errors, created_at) values (?, ?, ?, ?, ?)'
  run(state, sql, id, shop, productId, JSON.stringify(errors), createdAt)
  return { id, productId, errors, createdAt }
}

export function findSetOperation(
  state: State,
  { shop, id }: { shop: string; id: number },
): SetOperation | null {
  const sql = `select id, product_id as productId, errors, created_at as createdAt from product_set_operation
    where shop = ? and id = ?`
  return readOne(state, operationRow, sql, shop, id)
}
