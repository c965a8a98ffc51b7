import type { Liquid } from 'liquidjs'

/** Filters of Shopify's Liquid that liquidjs has not. Source: shopify.dev, "Liquid filters", the sample of each. */
export function registerFilters(engine: Liquid, currency: string): void {
  const { plain, withCurrency } = moneyFormats(currency)
  const filters: Record<string, (input: unknown, ...more: unknown[]) => unknown> = {
    json: (value) =>
      JSON.stringify(value ?? null).replace(/[<>&]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`),
    money: (cents) => money(cents, plain),
    money_with_currency: (cents) => money(cents, withCurrency),
    money_without_currency: (cents) => money(cents, plain).replace(/[^\d.,-]/g, ''),
    money_without_trailing_zeros: (cents) => money(cents, plain).replace(/[.,]00(?!\d)/, ''),
    handleize,
    handle: handleize,
    camelize: (text) =>
      String(text).replace(/(?:^|[\s_-]+)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    pluralize: (count, one, many) => (Number(count) === 1 ? one : many),
    url_escape: (text) => encodeURI(String(text)),
    url_param_escape: (text) => encodeURI(String(text)).replace(/&/g, '%26'),
    link_to: (text, url, title = '') => `<a href="${attribute(url)}" title="${attribute(title)}">${text}</a>`,
    asset_url: (name) => `/cdn/shop/t/1/assets/${name}`,
    file_url: (name) => `/cdn/shop/files/${name}`,
    stylesheet_tag: (url) => `<link href="${attribute(url)}" rel="stylesheet" type="text/css" media="all" />`,
    script_tag: (url) => `<script src="${attribute(url)}" type="text/javascript"></script>`,
    img_tag: (url, alt = '') => `<img src="${attribute(srcOf(url))}" alt="${attribute(alt)}" />`,
    image_url: srcOf,
    img_url: srcOf,
  }
  for (const [name, filter] of Object.entries(filters)) engine.registerFilter(name, filter)
}

/** Images are not resized here, so that width, height and the like change nothing. */
const srcOf = (image: unknown): string =>
  typeof image === 'object' && image && 'src' in image ? String(image.src) : String(image ?? '')

const attribute = (text: unknown) => String(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

const handleize = (text: unknown) =>
  String(text)
    .toLowerCase()
    .replace(/['"()[\]]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')

/** What a new store of this currency has in its settings. Source: shopify.dev, "shop.money_format", and Shopify's help. */
export function moneyFormats(currency: string): { plain: string; withCurrency: string } {
  const known: Record<string, string> = {
    EUR: '€{{amount_with_comma_separator}}',
    GBP: '£{{amount}}',
    JPY: '¥{{amount_no_decimals}}',
    USD: '\u0024{{amount}}',
  }
  const plain = known[currency]
  return plain
    ? { plain, withCurrency: `${plain} ${currency}` }
    : { plain: `{{amount}} ${currency}`, withCurrency: `{{amount}} ${currency}` }
}

/** `24.00` as the store writes it. */
export const showPrice = (price: string, currency: string): string =>
  money(price.replace('.', ''), moneyFormats(currency).plain)

/** `1234567` hundredths are `12,345.67`, or `12.345,67` where the comma divides. */
function money(cents: unknown, format: string): string {
  const hundredths = Math.round(Number(cents) || 0)
  const [whole = '', rest = ''] = (Math.abs(hundredths) / 100).toFixed(2).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  const sign = hundredths < 0 ? '-' : ''
  const rounded = Math.round(Math.abs(hundredths) / 100)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',')
  return format
    .replace('{{amount}}', `${sign}${grouped}.${rest}`)
    .replace('{{amount_with_comma_separator}}', `${sign}${grouped.replaceAll(',', '.')},${rest}`)
    .replace('{{amount_no_decimals}}', `${sign}${rounded}`)
}
