import { createHmac, randomBytes, randomInt } from 'node:crypto'

/** A body in the shape of `orders/create` with made-up values, of exactly `bytes` bytes. */
export function orderBody(bytes: number): Buffer {
  const order = {
    id: number(),
    admin_graphql_api_id: `gid://shopify/Order/${number()}`,
    created_at: '2026-08-01T10:00:00+02:00',
    currency: 'EUR',
    token: word(16),
    total_price: '398.00',
    total_price_set: money(),
    billing_address: address(),
    shipping_address: address(),
    line_items: [] as unknown[],
    note: '',
  }
  const room = () => bytes - Buffer.byteLength(JSON.stringify(order))
  while (room() > 1_500) order.line_items.push(lineItem())
  order.note = word(bytes).slice(0, room())
  return Buffer.from(JSON.stringify(order))
}

export const signatureOf = (body: Buffer, secret: string) =>
  createHmac('sha256', secret).update(body).digest('base64')

const number = () => randomInt(10 ** 12, 10 ** 13)
const word = (bytes: number) => randomBytes(bytes).toString('hex')
const amount = () => (randomInt(100, 30_000) / 100).toFixed(2)

function money() {
  const shopMoney = { amount: amount(), currency_code: 'EUR' }
  return { shop_money: shopMoney, presentment_money: shopMoney }
}

const address = () => ({
  first_name: word(4),
  last_name: word(5),
  address1: `${randomInt(999)} ${word(6)} street`,
  phone: `+49${number()}`,
  city: word(5),
  zip: String(randomInt(10_000, 99_999)),
  country: 'Germany',
  country_code: 'DE',
})

const lineItem = () => ({
  id: number(),
  admin_graphql_api_id: `gid://shopify/LineItem/${number()}`,
  current_quantity: 1,
  fulfillable_quantity: 1,
  fulfillment_service: 'manual',
  fulfillment_status: null,
  gift_card: false,
  grams: randomInt(5_000),
  name: `Article ${word(6)}`,
  price: amount(),
  price_set: money(),
  product_id: number(),
  properties: [],
  quantity: 1,
  requires_shipping: true,
  sku: `SKU-${word(4)}`,
  taxable: true,
  title: `Article ${word(6)}`,
  total_discount: '0.00',
  total_discount_set: money(),
  variant_id: number(),
  variant_inventory_management: 'shopify',
  vendor: `Vendor ${word(2)}`,
  tax_lines: [{ channel_liable: false, price: amount(), price_set: money(), rate: 0.19, title: 'VAT' }],
  duties: [],
  discount_allocations: [],
})
