import type { ShopifyGlobal } from '@shopify/app-bridge-types'
import { apiKeyOfScript } from './admin'
import { remembered } from './place'

const meta = (name: string): string | undefined =>
  document.querySelector<HTMLMetaElement>(`meta[name="shopify-${name}"]`)?.content
const list = (name: string): string[] =>
  (meta(name) ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')

const [shop, host] = [remembered('shop'), remembered('host')]

/** From `<meta name="shopify-…">` and from the address with which the admin opened the first page. */
export const config: ShopifyGlobal['config'] = {
  apiKey: apiKeyOfScript ?? meta('api-key') ?? '',
  appOrigins: list('app-origins'),
  debug: { webVitals: list('debug').includes('web-vitals') },
  disabledFeatures: list('disabled-features'),
  experimentalFeatures: list('experimental-features'),
  locale: remembered('locale') ?? 'en-US',
  ...(shop === undefined ? {} : { shop }),
  ...(host === undefined ? {} : { host }),
}

export const isDisabled = (feature: 'fetch' | 'auto-redirect'): boolean =>
  config.disabledFeatures?.includes(feature) ?? false
