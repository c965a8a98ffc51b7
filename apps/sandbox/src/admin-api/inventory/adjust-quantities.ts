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

const adjustArguments = z.strictObject({
  input: z.strictObject({
    name: z.string(),
    reason: z.string(),
    referenceDocumentUri: z.string().nullish(),
    changes: z.array(
      z.strictObject({
        inventoryItemId: z.string(),
        locationId: z.string(),
        delta: z.number(),
        changeFromQuantity: changeFrom,
        ledgerDocumentUri: z.string().nullish(),
      }),
    ),
  }),
})
type Asked = z.infer<typeof adjustArguments>['input']['changes'][number]

const ADJUSTABLE = ['available', 'damaged', 'incoming', 'quality_control', 'reserved', 'safety_stock']

/** `inventoryAdjustQuantities`: all of them or, when anything is wrong with one, none. */
export function adjustQuantities(
  args: unknown,
  context: Context,
): { outcome: number | null; errors: StockError[] } {
  const { name, reason, referenceDocumentUri: reference, changes } = adjustArguments.parse(args).input
  if (context.version >= '2026-04') demandChangeFrom(changes, 'InventoryChangeInput')
  const named = nameErrors(name)
  const errors = named.length > 0 ? named : [...reasonErrors(reason), ...ledgerErrors(name, changes)]
  if (errors.length > 0) return { outcome: null, errors }
  const planned = changes.map((asked, index) => plan(context, name, { asked, index }))
  return changeAll(context, planned, { reason, reference })
}

function nameErrors(name: string): StockError[] {
  if (ADJUSTABLE.includes(name)) return []
  const message = `The specified quantity name is invalid. Valid values are: ${ADJUSTABLE.join(', ')}.`
  return [{ field: ['input', 'name'], message, code: 'INVALID_QUANTITY_NAME' }]
}

/** What is not available has a document that says why; what is available has none. */
function ledgerErrors(name: string, changes: Asked[]): StockError[] {
  const documents = new Set(changes.map(({ ledgerDocumentUri }) => ledgerDocumentUri ?? null))
  const errors = changes.flatMap(({ ledgerDocumentUri: ledger }, index) => {
    const bad = (code: string, message: string) => [
      { field: ['input', 'changes', String(index), 'ledgerDocumentUri'], message, code },
    ]
    if (name === 'available')
      return ledger == null
        ? []
        : bad('INVALID_AVAILABLE_DOCUMENT', 'A ledger document URI is not allowed when adjusting available.')
    if (ledger == null)
      return bad(
        'INVALID_QUANTITY_DOCUMENT',
        'A ledger document URI is required except when adjusting available.',
      )
    return ledger.startsWith('gid://shopify/')
      ? bad(
          'INTERNAL_LEDGER_DOCUMENT',
          'Internal () ledger documents are not allowed to be adjusted via API.',
        )
      : []
  })
  if (errors.length > 0 || documents.size < 2) return errors
  const message =
    'All changes must have the same ledger document URI or, in the case of adjusting available, no ledger document URI.'
  return [{ field: ['input', 'changes'], message, code: 'MAX_ONE_LEDGER_DOCUMENT' }]
}

function plan(context: Context, name: string, { asked, index }: { asked: Asked; index: number }): Planned {
  const path = ['input', 'changes', String(index)]
  const found = stockOfChange(context, { ...asked, path, name, known: asked.changeFromQuantity })
  if ('errors' in found) return found
  const bounds = boundErrors(found.present + asked.delta, [...path, 'delta'])
  if (bounds.length > 0) return { errors: bounds }
  return { step: { place: found.place, name, delta: asked.delta, ledger: asked.ledgerDocumentUri ?? null } }
}
