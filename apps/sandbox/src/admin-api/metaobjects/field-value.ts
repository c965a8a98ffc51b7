import type { FieldDefinition } from './definition'
import { elementType } from './field-types'

/** A value as it is stored, or what is wrong with it (`index`: which element of a list). */
type CheckedValue = { ok: true; value: string } | { ok: false; message: string; index: number | null }

/** Whether `gid` names a file of the shop, and whether it is an image. */
export type FindFile = (gid: string) => { isImage: boolean } | null

/** Holds a value against its field's type and validations, and brings it into the form in which Shopify returns it. */
export function checkValue(field: FieldDefinition, given: string, findFile: FindFile): CheckedValue {
  if (!field.type.startsWith('list.')) {
    const checked = checkElement(field, given, findFile)
    return 'message' in checked ? { ok: false, ...checked, index: null } : { ok: true, ...checked }
  }
  const elements = parseJson(given)
  if (!Array.isArray(elements)) return { ok: false, message: 'Value must be an array.', index: null }
  const stored: unknown[] = []
  for (const [index, element] of elements.entries()) {
    const checked = checkElement(field, String(element), findFile)
    if ('message' in checked) return { ok: false, ...checked, index }
    stored.push(jsonOf(elementType(field.type), checked.value))
  }
  return { ok: true, value: JSON.stringify(stored) }
}

/** The `jsonValue` of a stored value. */
export function jsonOf(type: string, value: string | null): unknown {
  if (value === null) return null
  return JSON_TYPES.has(type) || type.startsWith('list.') ? JSON.parse(value) : value
}

const JSON_TYPES = new Set(['number_integer', 'boolean', 'json'])

type Element = { value: string } | { message: string }

function checkElement(field: FieldDefinition, given: string, findFile: FindFile): Element {
  const type = elementType(field.type)
  switch (type) {
    case 'single_line_text_field':
      return /[\r\n]/.test(given)
        ? { message: 'Value must be a single line text string.' }
        : checkText(field, given)
    case 'multi_line_text_field':
      return checkText(field, given)
    case 'number_integer':
      return /^[+-]?\d+$/.test(given) ? checkRange(field, given) : { message: 'Value must be an integer.' }
    case 'number_decimal':
      return /^[+-]?\d+(\.\d+)?$/.test(given)
        ? checkRange(field, given)
        : { message: 'Value must be a decimal.' }
    // Whatever is not a word for "false" is taken for true.
    case 'boolean':
      return { value: String(!['false', 'f', '0', 'off', 'no', 'n'].includes(given.toLowerCase())) }
    case 'date':
      return isDate(given) ? { value: given } : { message: 'Value must be in YYYY-MM-DD format.' }
    case 'date_time':
      return checkDateTime(given)
    case 'url':
      return checkUrl(given)
    case 'color':
      return /^#[0-9a-f]{6}$/i.test(given) ? { value: given } : { message: 'Value must be a hex color code.' }
    case 'json':
      return parseJson(given) === undefined ? { message: 'Value is invalid JSON.' } : { value: given }
    case 'file_reference':
      return checkFile(field, given, findFile)
    default:
      throw new Error(`Souk sandbox: metaobject fields of type ${field.type} are not built`)
  }
}

function checkText(field: FieldDefinition, given: string): Element {
  const { min, max, regex, choices } = rules(field)
  const length = [...given].length
  if (choices !== undefined && !listOf(choices).includes(given)) {
    return {
      message: `Value does not exist in provided choices: ${JSON.stringify(listOf(choices)).replaceAll('","', '", "')}.`,
    }
  }
  if (min !== undefined && length < Number(min)) return { message: `Value has a minimum length of ${min}.` }
  if (max !== undefined && length > Number(max)) return { message: `Value has a maximum length of ${max}.` }
  if (regex !== undefined && !new RegExp(regex, 'u').test(given)) {
    return { message: 'Value is not the correct format.' }
  }
  return { value: given }
}

function checkRange(field: FieldDefinition, given: string): Element {
  const { min, max } = rules(field)
  if (min !== undefined && Number(given) < Number(min)) return { message: `Value has a minimum of ${min}.` }
  if (max !== undefined && Number(given) > Number(max)) return { message: `Value has a maximum of ${max}.` }
  return { value: given }
}

const SCHEMES = ['http', 'https', 'mailto', 'sms', 'tel']

function checkUrl(given: string): Element {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(given)?.[1]?.toLowerCase()
  if (scheme === undefined) {
    const list = `["${SCHEMES.join('", "')}"]`
    return {
      message: `Value cannot have an empty scheme (protocol), must include one of the following URL schemes: ${list}.'`,
    }
  }
  if (!SCHEMES.includes(scheme)) {
    return { message: `Value must be one of the following URL schemes: ${SCHEMES.join(', ')}.` }
  }
  return { value: given }
}

function checkDateTime(given: string): Element {
  const parts = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.\d+)?(Z|[+-]\d{2}:\d{2})?$/.exec(given)
  if (!parts || Number.isNaN(Date.parse(given))) {
    return { message: 'Value must be in “YYYY-MM-DDTHH:MM:SS” format. For example: 2022-06-01T15:30:00' }
  }
  const offset = parts[2] === undefined || parts[2] === 'Z' ? '+00:00' : parts[2]
  return { value: `${parts[1]}${offset}` }
}

function checkFile(field: FieldDefinition, given: string, findFile: FindFile): Element {
  const file = findFile(given)
  if (!file) return { message: 'Value must be a file reference string.' }
  const { file_type_options: kinds } = rules(field)
  if (kinds !== undefined && !listOf(kinds).includes('Image')) return { value: given }
  return kinds === undefined || file.isImage
    ? { value: given }
    : { message: `Value must be one of the following file types: ${listOf(kinds).join(', ')}.` }
}

/** The validations of a field by name. */
function rules(field: FieldDefinition): Record<string, string | undefined> {
  return Object.fromEntries(field.validations.map(({ name, value }) => [name, value]))
}

function listOf(json: string): string[] {
  const list = parseJson(json)
  return Array.isArray(list) ? list.map(String) : []
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
}

/** undefined for text that is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
