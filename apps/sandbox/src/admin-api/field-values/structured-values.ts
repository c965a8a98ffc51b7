import { checkUrl } from './plain-values'
import { type Element, type Field, parseRecord, rules } from './value'

export function checkLink(given: string): Element {
  const { text, url } = parseRecord(given) ?? {}
  if (typeof text !== 'string' || typeof url !== 'string') return { message: 'Value must be a valid link.' }
  const checked = checkUrl(url)
  return 'message' in checked ? checked : { value: JSON.stringify({ text, url }) }
}

const MOST_MONEY = 1_000_000_000_000_000_000n

export function checkMoney(given: string, shopCurrency: string): Element {
  const { amount, currency_code: currency } = parseRecord(given) ?? {}
  if (amount === undefined || currency === undefined) {
    const message =
      "Value must be a stringified JSON object with amount (numeric) and currency_code (string matching the shop's currency) fields."
    return { message }
  }
  if (typeof currency !== 'string' || currency === '') return { message: 'Value must have a currency code.' }
  const text = String(amount)
  if (!/^-?\d+(\.\d+)?$/.test(text)) return { message: 'Value must have a numeric amount.' }
  if (BigInt(text.replace(/^-|\..*$/g, '')) >= MOST_MONEY)
    return { message: `Value must be within +/-${MOST_MONEY}.` }
  if (!Intl.supportedValuesOf('currency').includes(currency)) {
    return { message: `Value contains an invalid currency, ${currency}.` }
  }
  if (currency !== shopCurrency) return { message: `Value must use the shop's currency, ${shopCurrency}.` }
  return { value: JSON.stringify({ amount: text, currency_code: currency }) }
}

export function checkRating(field: Field, given: string): Element {
  const parts = parseRecord(given)
  const [value, least, most] = [parts?.value, parts?.scale_min, parts?.scale_max].map((part) => String(part))
  if (![value, least, most].every((part) => /^-?\d+(\.\d+)?$/.test(part ?? ''))) {
    const message =
      'Value must be a stringified JSON object with value (numeric), scale_min (numeric) and scale_max (numeric) fields.'
    return { message }
  }
  const { scale_min: min = least, scale_max: max = most } = rules(field)
  if (Number(min) !== Number(least) || Number(max) !== Number(most)) {
    const message =
      'Value min and max on the rating value must be the same as the min and max on the definition.'
    return { message }
  }
  if (Number(value) > Number(most)) return { message: `Value has a maximum of ${most}.` }
  if (Number(value) < Number(least)) return { message: `Value has a minimum of ${least}.` }
  return { value: JSON.stringify({ scale_min: least, scale_max: most, value }) }
}

export function checkRichText(given: string): Element {
  const root = parseRecord(given)
  return root?.type === 'root' && Array.isArray(root.children)
    ? { value: given }
    : { message: 'Value must be a valid rich text document.' }
}
