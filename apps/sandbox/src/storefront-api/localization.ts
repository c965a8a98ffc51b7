import type { Shop } from '../shops'

/** A shop of the sandbox sells in one country, which follows from its time zone, and speaks English. */
const COUNTRIES: Record<string, string> = {
  'Europe/Lisbon': 'PT',
  'Europe/Berlin': 'DE',
  'Europe/Paris': 'FR',
  'Europe/London': 'GB',
  'America/New_York': 'US',
  'America/Toronto': 'CA',
  'Asia/Tokyo': 'JP',
}

export function countryOf(shop: Shop) {
  const isoCode = COUNTRIES[shop.timezone] ?? 'US'
  const name = new Intl.DisplayNames('en', { type: 'region' }).of(isoCode) ?? isoCode
  return {
    isoCode,
    name,
    unitSystem: isoCode === 'US' ? 'IMPERIAL_SYSTEM' : 'METRIC_SYSTEM',
    currency: currencyOf(shop.currency),
    defaultLanguage: languageOf(),
    availableLanguages: [languageOf()],
    market: null,
  }
}

function currencyOf(isoCode: string) {
  const format = new Intl.NumberFormat('en', {
    style: 'currency',
    currency: isoCode,
    currencyDisplay: 'narrowSymbol',
  })
  return {
    isoCode,
    name: new Intl.DisplayNames('en', { type: 'currency' }).of(isoCode) ?? isoCode,
    symbol: format.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? isoCode,
  }
}

export const languageOf = () => ({ isoCode: 'EN', name: 'English', endonymName: 'English' })
