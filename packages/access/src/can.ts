import type { CustomerId, ShopDomain } from '@souk/kernel'

/** Who asks. Staff roles of Shopify admin and of vendors are attributes here as soon as an issue needs them. */
export type Subject =
  | { kind: 'operator'; shop: ShopDomain }
  | { kind: 'customer'; shop: ShopDomain; customerId: CustomerId }

export type Action =
  | { do: 'list vendors'; shop: ShopDomain }
  | { do: 'look at a vendor'; vendor: { shop: ShopDomain } }
  | { do: 'decide about a vendor'; vendor: { shop: ShopDomain } }
  | { do: 'retry the set-up'; shop: ShopDomain }
  | { do: 'look after messages'; shop: ShopDomain }
  | { do: 'change the settings'; shop: ShopDomain }
  | { do: 'see private files'; vendor: { shop: ShopDomain } }
  | { do: 'see own private files'; vendor: { shop: ShopDomain; ownerCustomerId: CustomerId } }
  | { do: 'apply again'; vendor: { shop: ShopDomain; ownerCustomerId: CustomerId } }

/** The one place that decides who may do what; whatever is not allowed here is refused. */
export function can(subject: Subject, action: Action): boolean {
  switch (action.do) {
    case 'list vendors':
    case 'retry the set-up':
    case 'look after messages':
    case 'change the settings':
      return subject.kind === 'operator' && subject.shop === action.shop
    case 'look at a vendor':
    case 'decide about a vendor':
    case 'see private files':
      return subject.kind === 'operator' && subject.shop === action.vendor.shop
    case 'apply again':
    case 'see own private files':
      return (
        subject.kind === 'customer' &&
        subject.shop === action.vendor.shop &&
        subject.customerId === action.vendor.ownerCustomerId
      )
    default:
      return action satisfies never
  }
}
