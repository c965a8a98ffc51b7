import { gid } from '../../../graphql/gid'
import {
  deleteOption,
  deleteValue,
  insertOption,
  insertValue,
  listOptions,
  type ProductOption,
  placeOptions,
  placeValues,
  renameOption,
  renameValue,
} from '../../../products/option'
import { renameVariants, usedValues } from '../../../products/variant'
import type { State } from '../../../state'
import type { Context } from '../../context'
import type { OptionSetInput, SetInput } from './set-input'

/** The options as the input wants them, in its order; those it leaves out are still there until `sweepOptions`. */
export function setOptions(
  context: Context,
  productId: number,
  { productOptions, variants }: SetInput,
): ProductOption[] {
  const { state } = context
  const present = listOptions(state, productId)
  if (!productOptions) {
    if (present.length > 0) return present
    return [insertOption(state, { productId, name: 'Title', position: 1, values: ['Default Title'] })]
  }
  if (!variants) return present
  return inOrder(productOptions).map((input, index) =>
    setOption(context, { productId, input, present, position: index + 1 }),
  )
}

type Work = { productId: number; input: OptionSetInput; present: ProductOption[]; position: number }

function setOption({ state }: Context, { productId, input, present, position }: Work): ProductOption {
  const found = present.find((each) => meansOption(input, each))
  const option = found ?? insertOption(state, { productId, name: input.name ?? '', position, values: [] })
  if (input.name && input.name !== option.name) renameOption(state, { id: option.id, name: input.name })
  const values = (input.values ?? []).map((wanted, index) => {
    const { name } = wanted
    const value = option.values.find((each) => meansValue(wanted, each))
    if (!value) return insertValue(state, { optionId: option.id, name: name ?? '', position: index + 1 })
    if (name && name !== value.name) renameValue(state, { id: value.id, name })
    return { id: value.id, name: name ?? value.name }
  })
  return { ...option, name: input.name ?? option.name, position, values }
}

/** What the input left out goes, once no variant stands for it any more. */
export function sweepOptions({ state }: Context, productId: number, { productOptions }: SetInput): void {
  if (!productOptions) return
  const inputs = inOrder(productOptions)
  const used = usedValues(state, productId)
  const options = listOptions(state, productId)
  for (const option of options) {
    const input = inputs.find((each) => meansOption(each, option))
    if (input) sweepValues(state, option, { input, used })
    else deleteOption(state, option.id)
  }
  placeOptions(
    state,
    inputs.flatMap((input) => options.find((option) => meansOption(input, option))?.id ?? []),
  )
  renameVariants(state, productId)
}

function sweepValues(
  state: State,
  { values }: ProductOption,
  { input, used }: { input: OptionSetInput; used: Set<number> },
): void {
  const order = (input.values ?? []).flatMap(
    (wanted) => values.find((value) => meansValue(wanted, value)) ?? [],
  )
  const others = values.filter((value) => !order.includes(value))
  for (const value of others.filter(({ id }) => !used.has(id))) deleteValue(state, value.id)
  placeValues(
    state,
    [...order, ...others].map(({ id }) => id),
  )
}

const inOrder = (inputs: OptionSetInput[]): OptionSetInput[] =>
  inputs.toSorted((a, b) => (a.position ?? 0) - (b.position ?? 0))

type Named = { id: number; name: string }
type Meant = { id?: string | null | undefined; name?: string | null | undefined }

/** Whether the input means this one: by its id or, when it has none, by its name. */
const means =
  (type: string) =>
  ({ id, name }: Meant, each: Named): boolean =>
    id ? id === gid(type, each.id) : each.name === name
const meansOption = means('ProductOption')
const meansValue = means('ProductOptionValue')
