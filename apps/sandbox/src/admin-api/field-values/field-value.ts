import { elementType, isList, isReference } from './field-types'
import { checkMeasure, isMeasure, shortUnit } from './measures'
import { checkBoolean, checkDate, checkDateTime, checkNumber, checkText, checkUrl } from './plain-values'
import { checkReference, type FindReference } from './references'
import { checkLink, checkMoney, checkRating, checkRichText } from './structured-values'
import { type Element, type Field, parseJson, rules, tooLong } from './value'

/** A value as it is stored, or what is wrong with it (`index`: which element of a list). */
type CheckedValue = { ok: true; value: string } | { ok: false; message: string; index: number | null }

/** What a value is held against besides its field: where it is written, and what it may point to. */
export type ValueWorld = {
  currency: string
  version: string
  find: FindReference
  /** A new metaobject takes any word for true; everywhere else a boolean is true or false. */
  takesAnyWord: boolean
}

/** Metaobjects may be listed twice as often as anything else. */
const longestList = (type: string) => (elementType(type) === 'metaobject_reference' ? 256 : 128)

/** Holds a value against its field's type and validations, and brings it into the form in which Shopify returns it. */
export function checkValue(field: Field, given: string, world: ValueWorld): CheckedValue {
  if (!isList(field.type)) {
    const checked = checkElement(field, given, world)
    return 'message' in checked ? { ok: false, ...checked, index: null } : { ok: true, ...checked }
  }
  const elements = parseJson(given)
  if (!Array.isArray(elements)) return { ok: false, message: 'Value must be an array.', index: null }
  const wrong = lengthError(field, elements.length)
  if (wrong) return { ok: false, message: wrong, index: null }
  const stored: string[] = []
  for (const [index, element] of elements.entries()) {
    const text = typeof element === 'object' ? JSON.stringify(element) : String(element)
    const checked = checkElement(field, text, world)
    if ('message' in checked) return { ok: false, ...checked, index }
    stored.push(isJsonText(elementType(field.type)) ? checked.value : JSON.stringify(checked.value))
  }
  return { ok: true, value: `[${stored.join(',')}]` }
}

function lengthError(field: Field, length: number): string | null {
  const most = longestList(field.type)
  const { 'list.min': min, 'list.max': max } = rules(field)
  if (length > most) return `Value has more than ${most} elements.`
  if (min !== undefined && length < Number(min)) return `Value has less than ${min} elements.`
  return max !== undefined && length > Number(max) ? `Value has more than ${max} elements.` : null
}

/** Types whose stored text is JSON. */
const JSON_TYPES = ['number_integer', 'boolean', 'json', 'link', 'money', 'rating', 'rich_text_field']
const isJsonText = (type: string): boolean => JSON_TYPES.includes(type) || isMeasure(type)

/** The `jsonValue` of a stored value. */
export function jsonOf(type: string, value: string | null): unknown {
  if (value === null) return null
  const element = elementType(type)
  if (!isList(type)) return isJsonText(element) ? JSON.parse(value) : value
  const list: unknown = JSON.parse(value)
  if (!isMeasure(element) || !Array.isArray(list)) return list
  return list.map((each: { unit: string }) => ({ ...each, unit: shortUnit(element, each.unit) }))
}

/** The largest value of a type in bytes. Source: shopify.dev, "Metafield limits". */
function largest(type: string, version: string): number {
  if (type === 'json') return version < '2026-04' ? 2_000_000 : 131_072
  return type === 'url' || type === 'id' ? 2048 : 65_536
}

function checkElement(field: Field, given: string, world: ValueWorld): Element {
  const type = elementType(field.type)
  const long = tooLong(given, largest(type, world.version))
  if (long) return long
  if (isReference(type)) return checkReference(field, given, world.find)
  if (isMeasure(type)) return checkMeasure(field, type, given)
  switch (type) {
    case 'single_line_text_field':
    case 'id':
      return /[\r\n]/.test(given)
        ? { message: 'Value must be a single line text string.' }
        : checkText(field, given)
    case 'multi_line_text_field':
      return checkText(field, given)
    case 'rich_text_field':
      return checkRichText(given)
    case 'number_integer':
    case 'number_decimal':
      return checkNumber(field, given)
    case 'boolean':
      return checkBoolean(given, world.takesAnyWord)
    case 'date':
      return checkDate(field, given)
    case 'date_time':
      return checkDateTime(field, given)
    case 'url':
      return checkUrl(given)
    case 'link':
      return checkLink(given)
    case 'color':
      return /^#[0-9a-f]{6}$/i.test(given) ? { value: given } : { message: 'Value must be a hex color code.' }
    case 'language':
      return /^[a-z]{2,3}(-[A-Z]{2})?$/.test(given)
        ? { value: given }
        : { message: 'Value must be a language code.' }
    case 'json':
      return parseJson(given) === undefined ? { message: 'Value is invalid JSON.' } : { value: given }
    case 'money':
      return checkMoney(given, world.currency)
    case 'rating':
      return checkRating(field, given)
    default:
      throw new Error(`Souk sandbox: fields of type ${field.type} are not built`)
  }
}
