import { COUNTRIES } from '../countries'
import { nameKey } from '../name-key'

const names = new Intl.DisplayNames('en', { type: 'region' })

const BY_NAME: ReadonlyMap<string, string> = new Map(
  COUNTRIES.map((code) => [nameKey(names.of(code) ?? code), code]),
)

/** The country that a cell names by its two letters or in English; null when there is none. */
export function countryCode(text: string): string | null {
  const code = text.trim().toUpperCase()
  return COUNTRIES.includes(code) ? code : (BY_NAME.get(nameKey(text)) ?? null)
}
