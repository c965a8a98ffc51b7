import { type VendorId, vendorId } from '@souk/kernel'

/** What stands in one cell. Whatever is not exactly in its form is refused. */
function matched(cell: string, form: RegExp, what: string): RegExpExecArray {
  const found = form.exec(cell)
  if (!found) throw new Error(`not ${what}: "${cell}"`)
  return found
}

/** Without a leading nought or "-0": a slip of the pen is not read as a number. */
export const signed = (cell: string) => BigInt(matched(cell, /^(0|-?[1-9]\d*)$/, 'an amount')[0])
export const amount = (cell: string) =>
  BigInt(matched(cell, /^(0|[1-9]\d*)$/, 'an amount of nought or more')[0])
/** `120 + 70`; an empty cell is none. */
export const amounts = (cell: string) => (cell === '' ? [] : cell.split(' + ').map(amount))
export const orNull = (cell: string) => (cell === '' ? null : amount(cell))
export const name = (cell: string) => matched(cell, /^\S.*$/, 'a name')[0]

/** `12.5 %` are 1250 basis points. */
export function basisPoints(cell: string): number {
  const [, whole = '', part = ''] = matched(cell, /^(\d+)(?:\.(\d{1,2}))? %$/, 'a rate in percent')
  return Number(whole) * 100 + Number(part.padEnd(2, '0'))
}

export function moment(cell: string): Date {
  const at = new Date(matched(cell, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'a moment')[0])
  if (Number.isNaN(at.getTime())) throw new Error(`not a moment: "${cell}"`)
  return at
}

export const momentOr = (word: string) => (cell: string) => (cell === word ? null : moment(cell))

export function oneOf<T>(cell: string, words: Readonly<Record<string, T>>): T {
  const found = Object.entries(words).find(([word]) => word === cell)
  if (!found) throw new Error(`not one of ${Object.keys(words).join(', ')}: "${cell}"`)
  return found[1]
}

export const same = <const T extends string>(words: readonly T[]) =>
  Object.fromEntries(words.map((word) => [word, word])) as Record<T, T>

export const yesNo = (cell: string) => oneOf(cell, { yes: true, no: false })

/** Vendors have one digit on the page. */
export const vendorOf = (cell: string): VendorId =>
  vendorId(`00000000-0000-4000-8000-00000000000${matched(cell, /^[1-9]$/, "a vendor's number")[0]}`)

/** `7/701` is variant 701 of product 7. */
export function productOf(cell: string): { productId: string; variantId: string | null } {
  const [, productId = '', variantId = null] = matched(cell, /^(\d+)(?:\/(\d+))?$/, 'a product')
  return { productId, variantId }
}
