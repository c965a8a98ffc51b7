import { gid } from '../../graphql/gid'
import { insertValue, type ProductOption } from '../../products/option'
import { titleOf, type Variant } from '../../products/variant'
import type { Context } from '../context'
import type { OptionValueInput, VariantError } from './variant-input'

/** A value for each option of the product, some of which may have to be made. */
type Choice = { option: ProductOption; valueId: number | null; name: string }

type Place = { path: string[]; unknownOption: string }

/**
 * Finds the values that a variant is asked to stand for.
 *
 * @param present what it stands for now; an option that the input leaves out keeps its value
 */
export function chooseValues(
  options: ProductOption[],
  { asked, present }: { asked: OptionValueInput[]; present: Variant | null },
  { path, unknownOption }: Place,
): { choices: Choice[] } | { errors: VariantError[] } {
  const choices: Choice[] = []
  for (const [index, input] of asked.entries()) {
    const option = options.find(({ id, name }) =>
      input.optionId ? input.optionId === gid('ProductOption', id) : input.optionName === name,
    )
    if (!option) {
      const field = [...path, 'optionValues', String(index)]
      return { errors: [{ field, message: 'Option does not exist', code: unknownOption }] }
    }
    if (choices.some((choice) => choice.option === option)) {
      const message = `Duplicated option name '${option.name}'`
      return { errors: [{ field: [...path, 'optionValues'], message, code: 'INVALID_INPUT' }] }
    }
    const value = option.values.find(({ id, name }) =>
      input.id ? input.id === gid('ProductOptionValue', id) : input.name === name,
    )
    if (!value && !input.name) {
      const field = [...path, 'optionValues', String(index)]
      const message = 'Option value does not exist'
      return { errors: [{ field, message, code: 'OPTION_VALUE_DOES_NOT_EXIST' }] }
    }
    choices.push({ option, valueId: value?.id ?? null, name: value?.name ?? input.name ?? '' })
  }
  const missing = options.filter((option) => !choices.some((choice) => choice.option === option))
  for (const option of missing) {
    const kept = present?.values.find((value) => value.option === option.name)
    if (kept) choices.push({ option, valueId: kept.valueId, name: kept.value })
  }
  const unmet = missing.filter((option) => !choices.some((choice) => choice.option === option))
  if (unmet.length > 0) {
    const message = `You need to add option values for ${unmet.map(({ name }) => name).join(', ')}`
    return { errors: [{ field: path, message, code: 'NEED_TO_ADD_OPTION_VALUES' }] }
  }
  return { choices: options.flatMap((option) => choices.find((choice) => choice.option === option) ?? []) }
}

/** `Red / Small`, as the variant will be called. */
export const titleOfChoices = (choices: Choice[]): string =>
  titleOf({ values: choices.map(({ option, name }) => ({ valueId: 0, option: option.name, value: name })) })

/** The ids of the chosen values; new ones are stored behind the others, and once. */
export function storeChoices({ state }: Context, choices: Choice[]): number[] {
  return choices.map(({ option, valueId, name }) => {
    const known = valueId ?? option.values.find((value) => value.name === name)?.id
    if (known !== undefined) return known
    const made = insertValue(state, { optionId: option.id, name, position: option.values.length + 1 })
    option.values.push(made)
    return made.id
  })
}

export const alreadyExists = (title: string, path: string[]): VariantError => ({
  field: path,
  message: `The variant '${title}' already exists. Please change at least one option value.`,
  code: 'VARIANT_ALREADY_EXISTS',
})
