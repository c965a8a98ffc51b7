import { type Element, type Field, listOf, rules } from './value'

export function checkText(field: Field, given: string): Element {
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

const MOST = { number_integer: Number.MAX_SAFE_INTEGER, number_decimal: 9_999_999_999_999 }
const DECIMALS = 9

/** An integer may be written with zeros behind a point; a decimal loses what is beyond its ninth place. */
export function checkNumber(field: Field, given: string): Element {
  const isInteger = field.type.endsWith('integer')
  if (isInteger && !/^-?\d+(\.0*)?$/.test(given)) return { message: 'Value must be an integer.' }
  if (!/^-?\d+(\.\d*)?$/.test(given)) return { message: 'Value must be a decimal.' }
  const most = MOST[isInteger ? 'number_integer' : 'number_decimal']
  const [whole = '', fraction = ''] = given.split('.')
  if (Math.abs(Number(given)) > most) return { message: `Value can't exceed ${most}.` }
  const value = isInteger || fraction === '' ? whole : `${whole}.${fraction.slice(0, DECIMALS)}`
  const { min, max } = rules(field)
  if (min !== undefined && Number(value) < Number(min)) return { message: `Value has a minimum of ${min}.` }
  if (max !== undefined && Number(value) > Number(max)) return { message: `Value has a maximum of ${max}.` }
  return { value }
}

export function checkBoolean(given: string, takesAnyWord: boolean): Element {
  const word = given.trim().toLowerCase()
  if (['true', 't', '1'].includes(word)) return { value: 'true' }
  if (['false', 'f', '0'].includes(word)) return { value: 'false' }
  return takesAnyWord ? { value: 'true' } : { message: 'Value must be true or false.' }
}

export function checkDate(field: Field, given: string): Element {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(given) || Number.isNaN(Date.parse(given))) {
    return { message: 'Value must be in YYYY-MM-DD format.' }
  }
  const { min, max } = rules(field)
  if (min !== undefined && given < min) return { message: `Value has a minimum of ${min}.` }
  return max !== undefined && given > max ? { message: `Value has a maximum of ${max}.` } : { value: given }
}

const MOMENT = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.\d+)?(Z|[+-]\d{2}:\d{2})?$/

export function checkDateTime(field: Field, given: string): Element {
  const value = zoned(given)
  if (value === null) {
    return { message: 'Value must be in “YYYY-MM-DDTHH:MM:SS” format. For example: 2022-06-01T15:30:00' }
  }
  const { min, max } = rules(field)
  const at = Date.parse(value)
  const shown = (limit: string) =>
    `${new Date(zoned(limit) ?? limit).toISOString().slice(0, 19).replace('T', ' ')} +0000`
  if (min !== undefined && at < Date.parse(zoned(min) ?? min))
    return { message: `Value has a minimum of ${shown(min)}.` }
  if (max !== undefined && at > Date.parse(zoned(max) ?? max))
    return { message: `Value has a maximum of ${shown(max)}.` }
  return { value }
}

/** A moment with its offset and without fractions; null when it is none. */
function zoned(text: string): string | null {
  const [, moment, offset] = MOMENT.exec(text) ?? []
  if (moment === undefined || Number.isNaN(Date.parse(text))) return null
  return `${moment}${offset === undefined || offset === 'Z' ? '+00:00' : offset}`
}

const SCHEMES = ['http', 'https', 'mailto', 'sms', 'tel']

export function checkUrl(given: string): Element {
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
