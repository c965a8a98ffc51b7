import { z } from 'zod'
import type { Context } from '../context'
import {
  boundErrors,
  changeAll,
  changeFrom,
  demandChangeFrom,
  type Planned,
  reasonErrors,
  type StockError,
  stockOfChange,
} from './stock-change'

const setArguments = z.strictObject({
  input: z.strictObject({
    name: z.string(),
    reason: z.string(),
    referenceDocumentUri: z.string().nullish(),
    quantities: z.array(
      z.strictObject({
        inventoryItemId: z.string(),
        locationId: z.string(),
        quantity: z.number(),
        changeFromQuantity: changeFrom,
        compareQuantity: changeFrom,
      }),
    ),
    ignoreCompareQuantity: z.boolean().nullish(),
  }),
})
type Input = z.infer<typeof setArguments>['input']
type Asked = Input['quantities'][number]

/** `inventorySetQuantities`: all of them or, when anything is wrong with one, none. */
export function setQuantities(
  args: unknown,
  context: Context,
): { outcome: number | null; errors: StockError[] } {
  const { input } = setArguments.parse(args)
  const { name, reason, referenceDocumentUri: reference, quantities } = input
  const compared = quantities.map((asked) => comparison(context, input, asked))
  if (context.version >= '2026-04') demandChangeFrom(quantities, 'InventoryQuantityInput')
  const errors = [
    ...nameErrors(name),
    ...reasonErrors(reason),
    ...twiceErrors(quantities),
    ...compared.flatMap(({ errors }) => errors),
  ]
  if (errors.length > 0) return { outcome: null, errors }
  const planned = quantities.map((asked, index) =>
    plan(context, name, { asked, index, known: compared[index]?.known }),
  )
  return changeAll(context, planned, { reason, reference })
}

/** Until 2026-01 the caller compares by `compareQuantity`, or says that it does not. */
function comparison(
  { version }: Context,
  { ignoreCompareQuantity }: Input,
  asked: Asked,
): { known: number | null | undefined; errors: StockError[] } {
  if (version >= '2026-04' || asked.changeFromQuantity !== undefined)
    return { known: asked.changeFromQuantity, errors: [] }
  if (ignoreCompareQuantity || asked.compareQuantity !== undefined)
    return { known: ignoreCompareQuantity ? null : asked.compareQuantity, errors: [] }
  const message =
    'The compareQuantity argument must be given to each quantity or ignored using ignoreCompareQuantity.'
  return {
    known: null,
    errors: [{ field: ['input', 'ignoreCompareQuantity'], message, code: 'COMPARE_QUANTITY_REQUIRED' }],
  }
}

function nameErrors(name: string): StockError[] {
  if (name === 'available' || name === 'on_hand') return []
  const message = "The quantity name must be either 'available' or 'on_hand'."
  return [{ field: ['input', 'name'], message, code: 'INVALID_NAME' }]
}

function twiceErrors(quantities: Asked[]): StockError[] {
  const key = ({ inventoryItemId, locationId }: Asked) => `${inventoryItemId} ${locationId}`
  const counts = Map.groupBy(quantities, key)
  return quantities.flatMap((asked, index) => {
    if ((counts.get(key(asked))?.length ?? 0) < 2) return []
    const message = 'The combination of inventoryItemId and locationId must be unique.'
    const code = 'NO_DUPLICATE_INVENTORY_ITEM_ID_GROUP_ID_PAIR'
    return [{ field: ['input', 'quantities', String(index), 'locationId'], message, code }]
  })
}

function plan(
  context: Context,
  name: string,
  { asked, index, known }: { asked: Asked; index: number; known: number | null | undefined },
): Planned {
  const path = ['input', 'quantities', String(index)]
  const bounds = boundErrors(asked.quantity, [...path, 'quantity'], name === 'on_hand' ? { lowest: 0 } : {})
  if (bounds.length > 0) return { errors: bounds }
  const found = stockOfChange(context, { ...asked, path, name, known })
  if ('errors' in found) return found
  return { step: { place: found.place, name, delta: asked.quantity - found.present, ledger: null } }
}
