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
  const sorted = productOptions.toSorted((a, b) => (a.position ?? 0) - (b.position ?? 0))
  return sorted.map((input, index) => setOption(context, { productId, input, present, position: index + 1 }))
}

type Work = { productId: number; input: OptionSetInput; present: ProductOption[]; position: number }

function setOption({ state }: Context, { productId, input, present, position }: Work): ProductOption {
  const found = present.find(({ id, name }) =>
    input.id ? input.id === gid('ProductOption', id) : input.name === name,
  )
  const option = found ?? insertOption(state, { productId, name: input.name ?? '', position, values: [] })
  if (input.name && input.name !== option.name) renameOption(state, { id: option.id, name: input.name })
  const values = (input.values ?? []).map(({ id, name }, index) => {
    const value = option.values.find((each) =>
      id ? id === gid('ProductOptionValue', each.id) : each.name === name,
    )
    if (!value) return insertValue(state, { optionId: option.id, name: name ?? '', position: index + 1 })
    if (name && name !== value.name) renameValue(state, { id: value.id, name })
    return { id: value.id, name: name ?? value.name }
  })
  return { ...option, name: input.name ?? option.name, position, values }
}

/** What the input left out goes, once no variant stands for it any more. */
export function sweepOptions({ state }: Context, productId: number, { productOptions }: SetInput): void {
  if (productOptions) {
    const wanted = productOptions.map(({ id, name }) => ({ id, name }))
    const used = usedValues(state, productId)
    const isWanted = ({ id, name }: ProductOption) =>
      wanted.some((each) => (each.id ? each.id === gid('ProductOption', id) : each.name === name))
    const options = listOptions(state, productId)
    for (const option of options.filter((each) => !isWanted(each))) deleteOption(state, option.id)
    for (const option of options.filter(isWanted)) {
      const input = productOptions.find(({ id, name }) =>
        id ? id === gid('ProductOption', option.id) : name === option.name,
      )
      const order = (input?.values ?? []).flatMap(
        ({ id, name }) =>
          option.values.find((each) =>
            id ? id === gid('ProductOptionValue', each.id) : each.name === name,
          ) ?? [],
      )
      const others = option.values.filter((value) => !order.some(({ id }) => id === value.id))
      for (const value of others.filter(({ id }) => !used.has(id))) deleteValue(state, value.id)
      placeValues(
        state,
        [...order, ...others].map(({ id }) => id),
      )
    }
    const sorted = productOptions.toSorted((a, b) => (a.position ?? 0) - (b.position ?? 0))
    placeOptions(
      state,
      sorted.flatMap(
        ({ id, name }) =>
          options.find((each) => (id ? id === gid('ProductOption', each.id) : each.name === name))?.id ?? [],
      ),
    )
  }
  renameVariants(state, productId)
}
