import type { Customer } from '../customers'
import { DEMO_STAFF } from '../demo'
import type { Shop } from '../shops'
import type { Payload } from './emit-event'
import { localTime, namedTimezone } from './local-time'

/** The shop as REST knew it, in full: `app/uninstalled` and `shop/update`. What the sandbox has no value for is null. */
export function shopPayload(shop: Shop): Payload {
  const { currency, timezone } = shop
  const opened = new Date(shop.createdAt)
  const format = moneyFormat(currency)
  return {
    id: shop.id,
    name: shop.name,
    email: shop.email,
    domain: shop.domain,
    province: null,
    country: null,
    address1: null,
    zip: null,
    city: null,
    source: null,
    phone: null,
    latitude: null,
    longitude: null,
    primary_locale: 'en',
    address2: null,
    created_at: localTime(opened, timezone),
    updated_at: localTime(opened, timezone),
    country_code: null,
    country_name: null,
    currency,
    customer_email: shop.email,
    timezone: namedTimezone(timezone, opened.getUTCFullYear()),
    iana_timezone: timezone,
    shop_owner: `${DEMO_STAFF.firstName} ${DEMO_STAFF.lastName}`,
    money_format: format,
    money_with_currency_format: `${format} ${currency}`,
    weight_unit: 'kg',
    province_code: null,
    taxes_included: false,
    auto_configure_tax_inclusivity: null,
    tax_shipping: null,
    county_taxes: true,
    plan_display_name: shop.plan,
    plan_name: shop.plan.toLowerCase(),
    has_discounts: false,
    has_gift_cards: false,
    myshopify_domain: shop.domain,
    google_apps_domain: null,
    google_apps_login_enabled: null,
    money_in_emails_format: format,
    money_with_currency_in_emails_format: `${format} ${currency}`,
    eligible_for_payments: true,
    requires_extra_payments_agreement: false,
    password_enabled: false,
    has_storefront: true,
    finances: true,
    primary_location_id: null,
    checkout_api_supported: true,
    multi_location_enabled: true,
    setup_required: false,
    pre_launch_enabled: false,
    enabled_presentment_currencies: [currency],
    transactional_sms_disabled: false,
    marketing_sms_consent_enabled_at_checkout: false,
  }
}

function moneyFormat(currency: string): string {
  const parts = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(0)
  const symbol = parts.find(({ type }) => type === 'currency')?.value ?? ''
  const hasDecimals = parts.some(({ type }) => type === 'fraction')
  return `${symbol}{{${hasDecimals ? 'amount' : 'amount_no_decimals'}}}`
}

/**
 * `app/scopes_update`: what was granted before and what is granted now. Since 2025-07 it names the shop.
 * Source: https://shopify.dev/changelog/add-shopid-to-appscopesupdate-webhook-payload
 */
export function scopesPayload(
  change: { id: number; shopId: number; previous: string[]; current: string[]; now: Date },
  apiVersion: string,
): Record<string, unknown> {
  const { id, shopId, previous, current, now } = change
  const shop = apiVersion >= '2025-07' ? { shop_id: shopId } : {}
  return { id, previous, current, updated_at: now.toISOString(), ...shop }
}

const ofShop = ({ id, domain }: Shop) => ({ shop_id: id, shop_domain: domain })
const ofCustomer = ({ id, email }: Customer) => ({ id, email, phone: null })

/** Source of all three: shopify.dev, "Privacy law compliance". `requestId` names the request. */
export const compliancePayloads = {
  'customers/data_request': (
    shop: Shop,
    { customer, orders, requestId }: { customer: Customer; orders: number[]; requestId: number },
  ): Payload => ({
    ...ofShop(shop),
    orders_requested: orders,
    customer: ofCustomer(customer),
    data_request: { id: requestId },
  }),
  'customers/redact': (
    shop: Shop,
    { customer, orders }: { customer: Customer; orders: number[] },
  ): Payload => ({
    ...ofShop(shop),
    customer: ofCustomer(customer),
    orders_to_redact: orders,
  }),
  'shop/redact': (shop: Shop): Payload => ofShop(shop),
}
