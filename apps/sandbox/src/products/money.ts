/** `9.5` → `9.50`, `10.999` → `11.00`: a price as variants carry it. The text is a decimal number. */
export function priceText(decimal: string): string {
  const [, sign = '', whole = '0', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? []
  const digits = `${fraction}000`
  const cents = BigInt(`${whole}${digits.slice(0, 2)}`) + (digits.charAt(2) >= '5' ? 1n : 0n)
  const text = String(cents).padStart(3, '0')
  return `${sign}${text.slice(0, -2)}.${text.slice(-2)}`
}

/** `24.00` → `24.0`: the amount of a MoneyV2, without needless zeros but never without a fraction. */
export const amountText = (price: string): string => price.replace(/(\.\d+?)0+$/, '$1')

/** A price as an exact number of hundredths, to compare by. */
export const hundredths = (price: string): bigint => BigInt(price.replace('.', ''))

/** 2400 → `24.0` */
export function amountOfHundredths(hundredths: number): string {
  const text = String(hundredths).padStart(3, '0')
  return amountText(`${text.slice(0, -2)}.${text.slice(-2)}`)
}
