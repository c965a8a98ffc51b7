import { assert } from './assert'
import type { Id } from './ids'

/** A code of ISO 4217 that Shopify knows (`CurrencyCode` of the Admin schema), upper case. */
export type Currency = Id<'currency'>

/** How many decimals a currency has: ISO 4217, "minor unit". The codes of Shopify's that ISO lacks: JEP, KID, USDC. */
const EXPONENTS: Record<number, string> = {
  0: 'BIF BYR CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF',
  2:
    'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF ' +
    'CNY COP CRC CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HRK HTG HUF ' +
    'IDR ILS INR IRR JEP JMD KES KGS KHR KID KYD KZT LAK LBP LKR LRD LSL LTL LVL MAD MDL MGA MKD MMK MNT MOP ' +
    'MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR ' +
    'SDG SEK SGD SHP SLL SOS SRD SSP STD STN SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VEF ' +
    'VES WST XCD YER ZAR ZMW',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  6: 'USDC',
}

const exponents = new Map(
  Object.entries(EXPONENTS).flatMap(([exponent, codes]) =>
    codes.split(' ').map((code): [string, number] => [code, Number(exponent)]),
  ),
)

/** Every currency that money can be in. Shopify's XXX ("no currency") is none. */
export const CURRENCIES: readonly Currency[] = [...exponents.keys()].filter(isCurrency)

export function isCurrency(text: string): text is Currency {
  return exponents.has(text)
}

/** Brands a code that is already known to be good; throws otherwise. */
export function currency(text: string): Currency {
  assert(isCurrency(text), `not a currency: ${text}`)
  return text
}

/** How many digits a currency has behind the point: JPY 0, EUR 2, KWD 3. Throws for what is no currency. */
export function currencyExponent(code: string): number {
  const exponent = exponents.get(code)
  assert(exponent !== undefined, `not a currency: ${code}`)
  return exponent
}
