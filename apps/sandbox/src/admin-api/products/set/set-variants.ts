import { readGid } from '../../../graphql/gid'
import { findLevel, setQuantity } from '../../../inventory/level'
import type { ProductOption } from '../../../products/option'
import {
  deleteVariant,
  insertVariant,
  listVariants,
  PLAIN_VARIANT,
  titleOf,
  updateVariant,
  type Variant,
} from '../../../products/variant'
import type { Context } from '../../context'
import { tellOfLevels } from '../../inventory/inventory-events'
import { alreadyExists, chooseValues, storeChoices, titleOfChoices } from '../choose-values'
import { type Stock, stockOf, writeVariantMetafields } from '../variant-extras'
import { amountErrors, applyInput } from '../variant-input'
import type { SetFile } from './set-files'
import type { SetError, SetInput, VariantSetInput } from './set-input'

type Work = { input: SetInput; options: ProductOption[]; files: SetFile[] }

/** The variants as the input wants them; those it leaves out are deleted. Answers the new ones. */
export function setVariants(
  context: Context,
  productId: number,
  { input, options, files }: Work,
): { made: number[] } | { errors: SetError[] } {
  const present = listVariants(context.state, productId)
  const wanted = input.variants ?? (present.length === 0 ? [FIRST] : null)
  if (!wanted) return { made: [] }
  const plans = planAll(context, { wanted, options, files, present })
  const errors = plans.flatMap((plan) => plan.errors)
  if (errors.length > 0) return { errors }
  const kept = new Set(plans.flatMap(({ variant }) => variant?.id ?? []))
  for (const variant of present) if (!kept.has(variant.id)) deleteVariant(context.state, variant.id)
  const written = plans
    .toSorted((a, b) => (a.input.position ?? a.at) - (b.input.position ?? b.at))
    .map((plan, index) => write(context, productId, { plan, position: index + 1 }))
  const wrong = written.flatMap(({ errors: each }) => each)
  return wrong.length > 0 ? { errors: wrong } : { made: written.flatMap(({ made }) => made ?? []) }
}

/** What a product has that nobody gave variants. */
const FIRST: VariantSetInput = { optionValues: [{ optionName: 'Title', name: 'Default Title' }] }

type Choices = Parameters<typeof storeChoices>[1]
type Plan = {
  at: number
  path: string[]
  input: VariantSetInput
  variant: Variant | null
  choices: Choices
  stock: Stock
  fileId: number | null | undefined
  errors: SetError[]
}

function planAll(
  context: Context,
  {
    wanted,
    options,
    files,
    present,
  }: { wanted: VariantSetInput[]; present: Variant[] } & Omit<Work, 'input'>,
): Plan[] {
  const titles = new Set<string>()
  return wanted.map((given, index) => {
    const path = ['input', 'variants', String(index)]
    const input =
      given.sku === undefined
        ? given
        : { ...given, inventoryItem: { ...given.inventoryItem, sku: given.sku } }
    const plan = { at: index + 1, path, input, variant: null, choices: [], stock: [], fileId: undefined }
    const refuse = (errors: { field: string[]; message: string }[], code = 'INVALID_VARIANT') => ({
      ...plan,
      errors: errors.map(({ field, message }) => ({ field, message, code })),
    })
    const byId = given.id ? present.find(({ id }) => id === readGid('ProductVariant', given.id ?? '')) : null
    if (given.id && !byId)
      return refuse(
        [{ field: [...path, 'id'], message: 'Product variant does not exist' }],
        'PRODUCT_VARIANT_DOES_NOT_EXIST',
      )
    const asked = given.optionValues ?? []
    const place = { path, unknownOption: 'OPTION_DOES_NOT_EXIST' }
    const chosen = chooseValues(options, { asked, present: byId ?? null }, place)
    if ('errors' in chosen) return refuse(chosen.errors, chosen.errors[0]?.code ?? undefined)
    const title = titleOfChoices(chosen.choices)
    if (titles.has(title)) return refuse([alreadyExists(title, path)])
    titles.add(title)
    const variant = byId ?? present.find((each) => titleOf(each) === title) ?? null
    const quantities = (given.inventoryQuantities ?? []).map(({ locationId, quantity }) => ({
      locationId,
      availableQuantity: quantity,
    }))
    const { stock, errors: lost } = stockOf(context, quantities, path)
    const file = given.file ? files.find((each) => each.isFor(given.file ?? {})) : null
    const unseen = file === undefined ? [{ field: [...path, 'file'], message: MISSING_FILE }] : []
    // Of a cost it says only that which names it.
    const amounts = amountErrors(input, path).filter(({ code }) => code !== null)
    const errors = [...amounts, ...lost, ...unseen]
    if (errors.length > 0) return refuse(errors)
    return { ...plan, variant, choices: chosen.choices, stock, fileId: file?.id, errors: [] }
  })
}

const MISSING_FILE = 'The file of a variant must be one of the files of the product.'

function write(
  context: Context,
  productId: number,
  { plan, position }: { plan: Plan; position: number },
): { made: number | null; errors: SetError[] } {
  const { input, variant, choices, stock, path } = plan
  const { state } = context
  const valueIds = storeChoices(context, choices)
  const picture = plan.fileId === undefined ? {} : { fileId: plan.fileId }
  if (variant) updateVariant(state, { ...applyInput(variant, input), ...picture, position }, valueIds)
  const id =
    variant?.id ??
    insertVariant(state, {
      ...applyInput(PLAIN_VARIANT, input),
      ...picture,
      productId,
      position,
      valueIds,
      stock,
    })
  const restocked = variant ? restock(context, variant, { stock, path }) : []
  const metafields = writeVariantMetafields(context, id, input, path)
  const errors = [...restocked, ...metafields.map((each) => ({ ...each, code: 'INVALID_METAFIELD' }))]
  return { made: variant ? null : id, errors }
}

/** A variant that was there is counted anew where it is stocked already. */
function restock(
  context: Context,
  { itemId }: Variant,
  { stock, path }: { stock: Stock; path: string[] },
): SetError[] {
  const places = stock.map(({ locationId, available }) => ({ place: { itemId, locationId }, available }))
  const isStocked = ({ place }: (typeof places)[number]) => findLevel(context.state, place)?.isActive === true
  if (!places.every(isStocked)) {
    const message = 'Quantities can only be set at locations where the variant is stocked.'
    return [{ field: [...path, 'inventoryQuantities'], message, code: 'INVALID_VARIANT' }]
  }
  for (const { place, available } of places)
    setQuantity(context.state, place, { name: 'available', quantity: available })
  tellOfLevels(
    context,
    places.map(({ place }) => place),
  )
  return []
}
