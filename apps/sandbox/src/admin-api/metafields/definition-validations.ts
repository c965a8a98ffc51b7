import { type UserError, userError } from '../../graphql/user-error'
import { elementType, isUnbuiltValidation, validationType } from '../field-values/field-types'
import { compareMeasures, isMeasure, readMeasure } from '../field-values/measures'
import { checkDate, checkDateTime } from '../field-values/plain-values'
import { parseJson } from '../field-values/value'

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
  return [...orderErrors(type, given), ...missingErrors(type, names)]
}

/** What a validation's own value must be, by its type, and how that is said. */
function complaintOf(type: string, name: string, value: string): string | null {
  const must = (isFine: boolean, what: string) => (isFine ? null : `must be ${what}`)
  if (isMeasure(type)) return must('value' in readMeasure(type, parseJson(value)), `a ${type}`)
  if (name === 'regex') return must(isPattern(value), 'a regular expression')
  switch (type) {
    case 'number_integer':
      return must(/^-?\d+$/.test(value), 'an integer')
    case 'number_decimal':
      return must(/^-?\d+(\.\d+)?$/.test(value), 'a decimal')
    case 'date':
      return must('value' in checkDate({ type, validations: [] }, value), 'a date')
    case 'date_time':
      return must('value' in checkDateTime({ type, validations: [] }, value), 'a date_time')
    default:
      return type.startsWith('list.') ? must(Array.isArray(parseJson(value)), 'an array') : null
  }
}

function isPattern(text: string): boolean {
  try {
    new RegExp(text, 'u')
    return true
  } catch {
    return false
  }
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
  const complaint = complaintOf(of, name, value)
  return complaint ? [invalid(`Validations value for option ${name} ${complaint}.`)] : []
}

function orderErrors(type: string, given: Validation[]): UserError[] {
  return [
    ['min', 'max'],
    ['list.min', 'list.max'],
    ['scale_min', 'scale_max'],
  ].flatMap(([least = '', most = '']) => {
    const [min, max] = [least, most].map((wanted) => given.find(({ name }) => name === wanted)?.value)
    if (min === undefined || max === undefined) return []
    const of = validationType(type, least) ?? ''
    return isMore(of, min, max)
      ? [invalid(`Validations contains an invalid value: '${least}' must be less than '${most}'.`)]
      : []
  })
}

function isMore(type: string, one: string, other: string): boolean {
  if (isMeasure(type)) return compareMeasures(type, one, other) > 0
  return type.startsWith('date') ? Date.parse(one) > Date.parse(other) : Number(one) > Number(other)
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
