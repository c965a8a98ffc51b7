import type { VendorId } from '@souk/kernel'

/**
 * Everything besides the order that decides what it means in money. Lists are histories: rows are added, never changed. Of each, the
 * row in force at the order's `processedAt` counts, whenever the order's webhook arrives: the one with the latest `from` that is not
 * after it, and of equal ones the last in the list. A `from` of null is since ever.
 */
export type Terms = {
  /** One is in force since ever. */
  readonly versions: readonly TermsVersion[]
  readonly links: readonly VendorLink[]
  readonly products: readonly ProductVersion[]
  readonly vendorGroups: readonly VendorGroups[]
}

export type TermsVersion = MarketplaceRules & { readonly from: Date | null }

/** The settings as they are exported and imported (`R.json`), money in minor units of the shop's currency, rates in basis points. */
export type MarketplaceRules = {
  /** The first that matches wins; none, no commission. */
  readonly commission: readonly CommissionRule[]
  /** What commission is taken of, besides the line without its tax. */
  readonly base: { readonly tax: 'exclude' | 'include'; readonly shipping: boolean }
  readonly commissionVatBps: number
  /** Who receives the tax on vendors' lines: the operator (marketplace facilitator) or the vendor. */
  readonly tax: 'operator' | 'vendor'
  /** `vendor`: an equal part to each party that ships, inside a party by value. `proRata`: by value. */
  readonly shipping: 'operator' | 'vendor' | 'proRata'
  /** The part of a discount on a vendor's line that the operator makes good. */
  readonly discountFunding: { readonly operatorBps: number }
  readonly refundAdjustments: 'operator' | 'proRata'
  readonly disputeLoss: 'operator' | 'proRata'
  /** What a lost dispute costs besides its amount. */
  readonly disputeFee: bigint
  /** Whether an order that is partly paid settles already. */
  readonly partiallyPaid: 'accrue' | 'wait'
}

/** Rates are whole numbers from 0 to 10,000, amounts are not negative. Null: not given. */
export type CommissionRule = {
  readonly id: string
  readonly match: CommissionMatch
  readonly percentBps: number
  readonly fixed: bigint
  readonly floor: bigint | null
  readonly cap: bigint | null
}

/** All that is given must hold; nothing given matches every line of a vendor. */
export type CommissionMatch = {
  readonly vendor?: VendorId
  readonly vendorGroup?: string
  readonly productId?: string
  readonly productType?: string
  readonly tag?: string
  /** A collection's id. */
  readonly collection?: string
  /** On the line after discounts at its original quantity, tax inside when included: this much or more. */
  readonly minLine?: bigint
  /** Less than this much. */
  readonly maxLine?: bigint
  /** Sold at this moment or later. */
  readonly from?: Date
  /** Sold before this moment. */
  readonly to?: Date
}

/** Who sells a product, or one variant of it, from a moment on. */
export type VendorLink = {
  readonly productId: string
  /** Null: the product's own link. A variant's link wins over it. */
  readonly variantId: string | null
  readonly from: Date | null
  /** Null: no longer linked. */
  readonly vendor: VendorId | null
}

/** What rules can ask about a product, from a moment on. */
export type ProductVersion = {
  readonly productId: string
  readonly from: Date | null
  readonly productType: string
  readonly tags: readonly string[]
  readonly collections: readonly string[]
}

/** The groups a vendor belongs to, from a moment on. */
export type VendorGroups = {
  readonly vendor: VendorId
  readonly from: Date | null
  readonly groups: readonly string[]
}
