import { type UserError, userError } from '../../graphql/user-error'
import { elementType, isUnbuiltValidation, validationType } from '../field-values/field-types'

type Validation = { name: string; value: string }

const PATH = ['definition', 'validations']
const invalid = (message: string) => userError(PATH, 'INVALID_OPTION', message)

/** What is wrong with the validations of a definition. Throws for one that Shopify has and the sandbox has not. */
export function validationErrors(type: string, given: Validation[]): UserError[] {
  const names = given.map(({ name }) => name)
  if (new Set(names).size < names.length) {
    return [userError(PATH, 'DUPLICATE_OPTION', 'Validations cannot contain duplicate "name" options.')]
  }
  const unbuilt = names.find((name) => isUnbuiltValidation(type, name))
  if (unbuilt) throw new Error(`Souk sandbox: the validation ${unbuilt} of ${type} is not built`)
  const wrong = given.flatMap((each) => valueErrors(type, each))
  if (wrong.length > 0) return wrong
  return [...orderErrors(given), ...missingErrors(type, names)]
}

const WORDS: Record<string, { pattern: RegExp; what: string }> = {
  number_integer: { pattern: /^-?\d+$/, what: 'an integer' },
  number_decimal: { pattern: /^-?\d+(\.\d+)?$/, what: 'a decimal' },
}

function valueErrors(type: string, { name, value }: Validation): UserError[] {
  const of = validationType(type, name)
  if (of === null) {
    return [
      invalid(
        `Validations value for option ${name} contains an invalid value: '${name}' isn't supported for ${type}.`,
      ),
    ]
  }
  const word = WORDS[of]
  return word && !word.pattern.test(value)
    ? [invalid(`Validations value for option ${name} must be ${word.what}.`)]
    : []
}

function orderErrors(given: Validation[]): UserError[] {
  const [min, max] = ['min', 'max'].map((wanted) => given.find(({ name }) => name === wanted)?.value)
  const isWrong = min !== undefined && max !== undefined && Number(min) > Number(max)
  return isWrong ? [invalid("Validations contains an invalid value: 'min' must be less than 'max'.")] : []
}

function missingErrors(type: string, names: string[]): UserError[] {
  const element = elementType(type)
  if (element === 'metaobject_reference' && !names.includes('metaobject_definition_id')) {
    return [invalid('Validations require that you select a metaobject.')]
  }
  if (element !== 'rating') return []
  return ['scale_max', 'scale_min']
    .filter((name) => !names.includes(name))
    .map((name) => invalid(`Validations requires '${name}' to be provided.`))
}
