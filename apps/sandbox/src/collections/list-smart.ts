import { z } from 'zod'
import { readAll, type State } from '../state'
import { type Collection, findCollection } from './collection'

/** The shop's collections with rules. */
export function listSmart(state: State, shop: string): Collection[] {
  const sql = 'select id from collection where shop = ? and rules is not null order by id'
  return readAll(state, z.object({ id: z.number() }), sql, shop).flatMap(
    ({ id }) => findCollection(state, { shop, id }) ?? [],
  )
}
