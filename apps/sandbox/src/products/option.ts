import { z } from 'zod'
import { nextId } from '../ids'
import { readAll, run, type State } from '../state'

export const productOptionTables = `
  create table if not exists product_option (
    id integer primary key autoincrement,
    product_id integer not null references product (id) on delete cascade,
    name text not null,
    position integer not null
  ) strict;
  create index if not exists product_option_product on product_option (product_id);
  create table if not exists product_option_value (
    id integer primary key autoincrement,
    option_id integer not null references product_option (id) on delete cascade,
    name text not null,
    position integer not null
  ) strict;
  create index if not exists product_option_value_option on product_option_value (option_id);
`

const FIRST_ID = 11_200_100_000_001
const FIRST_VALUE_ID = 3_200_100_000_001

/** What a variant can be chosen by; a product without choices has one option, `Title`, with the value `Default Title`. */
export type ProductOption = { id: number; name: string; position: number; values: OptionValue[] }
export type OptionValue = { id: number; name: string }

const optionRow = z.object({ id: z.number(), name: z.string(), position: z.number() })
const valueRow = z.object({ id: z.number(), optionId: z.number(), name: z.string() })

export function listOptions(state: State, productId: number): ProductOption[] {
  const options = readAll(
    state,
    optionRow,
    'select id, name, position from product_option where product_id = ? order by position, id',
    productId,
  )
  const values = readAll(
    state,
    valueRow,
    `select value.id as id, option_id as optionId, value.name as name from product_option_value value
     join product_option on product_option.id = option_id where product_id = ? order by value.position, value.id`,
    productId,
  )
  return options.map((option) => ({
    ...option,
    values: values.filter(({ optionId }) => optionId === option.id).map(({ id, name }) => ({ id, name })),
  }))
}

export function insertOption(
  state: State,
  {
    productId,
    name,
    position,
    values,
  }: { productId: number; name: string; position: number; values: string[] },
): ProductOption {
  const id = nextId(state, 'product_option', FIRST_ID)
  run(
    state,
    'insert into product_option (id, product_id, name, position) values (?, ?, ?, ?)',
    id,
    productId,
    name,
    position,
  )
  return {
    id,
    name,
    position,
    values: values.map((value, index) =>
      insertValue(state, { optionId: id, name: value, position: index + 1 }),
    ),
  }
}

export function insertValue(
  state: State,
  { optionId, name, position }: { optionId: number; name: string; position: number },
): OptionValue {
  const id = nextId(state, 'product_option_value', FIRST_VALUE_ID)
  run(
    state,
    'insert into product_option_value (id, option_id, name, position) values (?, ?, ?, ?)',
    id,
    optionId,
    name,
    position,
  )
  return { id, name }
}

export function deleteValue(state: State, id: number): void {
  run(state, 'delete from product_option_value where id = ?', id)
}

export function deleteOption(state: State, id: number): void {
  run(state, 'delete from product_option where id = ?', id)
}

export function renameOption(state: State, { id, name }: { id: number; name: string }): void {
  run(state, 'update product_option set name = ? where id = ?', name, id)
}

export function renameValue(state: State, { id, name }: { id: number; name: string }): void {
  run(state, 'update product_option_value set name = ? where id = ?', name, id)
}

/** Puts the option at this place among those of its product, counted from 1. */
export function moveOption(
  state: State,
  { productId, id, position }: { productId: number; id: number; position: number },
): void {
  const others = listOptions(state, productId).filter((option) => option.id !== id)
  const ids = others.map((option) => option.id)
  ids.splice(position - 1, 0, id)
  placeOptions(state, ids)
}

/** After one is gone, the others close up. */
export function renumberOptions(state: State, productId: number): void {
  placeOptions(
    state,
    listOptions(state, productId).map(({ id }) => id),
  )
}

export function placeOptions(state: State, ids: number[]): void {
  for (const [index, id] of ids.entries())
    run(state, 'update product_option set position = ? where id = ?', index + 1, id)
}

export function placeValues(state: State, ids: number[]): void {
  for (const [index, id] of ids.entries())
    run(state, 'update product_option_value set position = ? where id = ?', index + 1, id)
}
