import type { ShopifyGlobal } from '@shopify/app-bridge-types'

/** What the sandbox has not built says so by name, and never answers as if nothing had been asked. */
function notBuilt(name: string): never {
  throw new Error(`Souk sandbox: shopify.${name} is not built`)
}
const later = async (name: string): Promise<never> => notBuilt(name)

/** There is no till around the app here, as in any browser. */
async function onlyIn(what: string, name: string): Promise<never> {
  throw new Error(`App Bridge: shopify.${name} is there in ${what} only`)
}
const POS = 'Shopify POS'

const CART = [
  ...['fetch', 'setCustomer', 'removeCustomer', 'addAddress', 'updateAddress', 'applyCartDiscount'],
  ...['applyCartCodeDiscount', 'removeCartDiscount', 'removeAllDiscounts', 'addCartProperties'],
  ...['removeCartProperties', 'addCustomSale', 'clear', 'addLineItem', 'updateLineItem', 'removeLineItem'],
  ...['setLineItemDiscount', 'removeLineItemDiscount', 'addLineItemProperties', 'removeLineItemProperties'],
] as const
const refused = <Name extends string>(name: Name) =>
  [name, () => onlyIn(POS, `pos.cart.${name}`)] satisfies [Name, () => Promise<never>]

type Cart = ShopifyGlobal['pos']['cart']
const cartMethods: { [Name in (typeof CART)[number]]: () => Promise<never> } = Object.assign({
  ...methodsOf(CART),
})

function methodsOf<Name extends string>(names: readonly Name[]): { [Key in Name]: () => Promise<never> } {
  return Object.assign({}, ...names.map((name) => Object.fromEntries([refused(name)])))
}

const cart: Cart = { ...cartMethods, subscribe: () => notBuilt('pos.cart.subscribe') }

export const pos: ShopifyGlobal['pos'] = {
  cart,
  close: () => onlyIn(POS, 'pos.close'),
  device: () => onlyIn(POS, 'pos.device'),
  location: () => onlyIn(POS, 'pos.location'),
}

export const scanner: ShopifyGlobal['scanner'] = {
  capture: () => onlyIn('the Shopify mobile app', 'scanner.capture'),
}

/** An app that is not open as an intent has no request; opening one is not built. */
export const intents: ShopifyGlobal['intents'] = {
  request: { value: null, subscribe: () => () => undefined },
  invoke: () => later('intents.invoke'),
  register: () => notBuilt('intents.register'),
}

export const tools: ShopifyGlobal['tools'] = {
  register: () => notBuilt('tools.register'),
  unregister: () => notBuilt('tools.unregister'),
  clear: () => notBuilt('tools.clear'),
}

export const shopifyQL: ShopifyGlobal['shopifyQL'] = { available: async () => false }

/** The review window is Shopify's; a shop on this machine may not review. */
export const reviews: ShopifyGlobal['reviews'] = {
  request: async () => ({
    success: false,
    code: 'merchant-ineligible',
    message: 'The merchant isn’t eligible to review this app',
  }),
}
