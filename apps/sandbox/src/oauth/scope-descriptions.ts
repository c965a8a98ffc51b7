/**
 * How Shopify describes an access scope, reading and writing, by what the scope is about.
 * Source: recorded answers (evidence `app/scope-descriptions`); whatever is not in the record is worded alike.
 */
const RECORDED: Record<string, readonly [read: string | null, write: string | null]> = {
  assigned_fulfillment_orders: ['Read assigned fulfillment', 'Modify assigned fulfillment'],
  cart_transforms: ['Read cart transforms.', 'Write cart transforms.'],
  cash_tracking: [
    'Read cash balance tracking for retail cash registers',
    'Write cash balance tracking for retail cash registers',
  ],
  content: [
    'Read store content like articles, blogs, comments, pages, and redirects',
    'Modify store content like articles, blogs, comments, pages, and redirects',
  ],
  customer_data_erasure: ['Read access for customer data erasure', 'Write access for customer data erasure'],
  customer_merge: ['Read access for customer merge', 'Write access for customer merge'],
  customers: ['Read customer details and customer groups', 'Modify customer details and customer groups'],
  delivery_customizations: [
    'Read access for delivery customizations',
    'Write access for delivery customizations',
  ],
  discounts: ['Read discounts', 'Modify discounts'],
  draft_orders: ['Read draft orders', 'Modify draft orders'],
  files: ['Read files', 'Write files'],
  fulfillment_constraint_rules: [
    'Read access for fulfillment constraint rules',
    'Write access for fulfillment constraint rules',
  ],
  fulfillments: ['Read fulfillment services', 'Modify fulfillment services'],
  gift_card_transactions: ['Read gift card transactions', 'Credit and debit gift cards'],
  gift_cards: ['Read gift cards', 'Modify gift cards'],
  inventory: ['Read inventory', 'Modify inventory'],
  inventory_shipments: ['Read inventory shipments', 'Modify inventory shipments'],
  inventory_transfers: ['Read inventory transfers', 'Modify inventory transfers'],
  legal_policies: ['Read legal policies', 'Write legal policies'],
  locales: ['Read shop locales', 'Modify shop locales'],
  locations: ['Read locations', 'Modify locations'],
  marketing_events: [
    'Read marketing events and related marketing engagement data',
    'Modify marketing events and related marketing engagement data',
  ],
  markets: ['Read access for Shopify Markets API', 'Write access for Shopify Markets API'],
  merchant_managed_fulfillment_orders: [
    'Read fulfillment for merchant-managed locations',
    'Action fulfillment for merchant-managed locations',
  ],
  metaobject_definitions: ['Read metaobject definitions', 'Write metaobject definitions'],
  metaobjects: ['Read metaobjects', 'Write metaobjects'],
  online_store_navigation: [
    'Read data from Online Store Navigation GraphQL API',
    'Write data from Online Store Navigation GraphQL API',
  ],
  order_edits: ['Read order edits', 'Modify orders'],
  orders: ['Read orders, transactions, and fulfillments', 'Modify orders, transactions, and fulfillments'],
  payment_customizations: [
    'Read access for payment customizations',
    'Write access for payment customizations',
  ],
  payment_terms: ['Read payment terms', 'Write payment terms'],
  privacy_settings: ['Read privacy settings of the shop', 'Modify privacy settings of the shop'],
  product_listings: ['Read product information', null],
  products: ['Read products, variants, and collections', 'Modify products, variants, and collections'],
  publications: ['Read publications', 'Modify publications'],
  purchase_options: ['App can read their own purchase options', 'App can manage their own purchase options'],
  returns: ['Read access for returns', 'Write access for returns'],
  shipping: [
    'Read shipping rates, countries, and provinces',
    'Modify shipping rates, countries, and provinces',
  ],
  shopify_payments_disputes: ['Read Shopify Payments disputes', null],
  shopify_payments_payouts: ['Read Shopify Payments balance and payouts', null],
  store_credit_account_transactions: [
    'Read store credit account transactions.',
    'Credit and debit store credit accounts.',
  ],
  store_credit_accounts: ['Read store credit account balance and currency.', null],
  themes: ['Read theme templates and theme assets', null],
  third_party_fulfillment_orders: [
    'Read fulfillment assigned to fulfillment services',
    'Modify fulfillment assigned to fulfillment services',
  ],
  translations: ['Read dynamic content translations', 'Write dynamic content translations'],
  validations: ['Read cart and checkout validations.', 'Write cart and checkout validations.'],
}

export function describeScope(handle: string): string {
  const [, action, subject = ''] = /^(?:unauthenticated_)?(read|write)_(.+)$/.exec(handle) ?? []
  if (!action) return handle.replaceAll('_', ' ')
  const [read, write] = (handle.startsWith('unauthenticated_') ? undefined : RECORDED[subject]) ?? []
  const words = subject.replaceAll('_', ' ')
  return action === 'read' ? (read ?? `Read ${words}`) : (write ?? `Modify ${words}`)
}
