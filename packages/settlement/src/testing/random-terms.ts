import { type VendorId, vendorId } from '@souk/kernel'
import fc from 'fast-check'
import type { CommissionRule, MarketplaceRules, Terms } from '../terms'

/** The last one never has a product. */
const VENDORS: readonly VendorId[] = [1, 2, 3, 9].map((n) =>
  vendorId(`00000000-0000-4000-8000-00000000000${n}`),
)
const [first, second, third, withoutLines] = VENDORS
export const VENDOR_WITHOUT_LINES = withoutLines as VendorId

export const PRODUCTS = ['101', '102', '103', '104', '105'] as const
export const variantsOf = (productId: string) => [`${productId}1`, `${productId}2`] as const

/** Sales happen in the middle of the days on which terms change, and sometimes on the very moment. */
export const day = (n: number): Date => new Date(Date.UTC(2026, 0, 1 + n))
export const someDay: fc.Arbitrary<Date> = fc.integer({ min: 0, max: 30 }).map(day)
const from = fc.option(someDay)

const someVendor = fc.constantFrom<VendorId | undefined>(first, second, third) as fc.Arbitrary<VendorId>
const types = fc.constantFrom('', 'Lamp', 'Rug')
const words = fc.constantFrom('sale', 'fragile', 'new')
const collections = fc.constantFrom('501', '502')

const bps = fc.oneof(fc.constantFrom(0, 1000, 10_000), fc.integer({ min: 0, max: 10_000 }))
const small = fc.oneof(fc.constantFrom(0n, 1n), fc.bigInt({ min: 0n, max: 500n }))
const bound = fc.bigInt({ min: 0n, max: 30_000n })

const match = fc.record(
  {
    vendor: someVendor,
    vendorGroup: fc.constantFrom('gold', 'new'),
    productId: fc.constantFrom(...PRODUCTS),
    productType: types,
    tag: words,
    collection: collections,
    minLine: bound,
    maxLine: bound,
    from: someDay,
    to: someDay,
  },
  { requiredKeys: [] },
)

const rule = fc.record({
  // Most rules ask for little, or none would ever match.
  match: fc.oneof(
    { weight: 3, arbitrary: fc.constant({}) },
    { weight: 3, arbitrary: fc.record({ vendor: someVendor }) },
    { weight: 3, arbitrary: fc.record({ minLine: bound, maxLine: fc.constant(40_000n) }) },
    { weight: 1, arbitrary: match },
  ),
  percentBps: bps,
  fixed: small,
  floor: fc.option(small),
  cap: fc.option(fc.bigInt({ min: 0n, max: 3_000n })),
})

export const commission: fc.Arbitrary<CommissionRule[]> = fc
  .array(rule, { maxLength: 4 })
  .map((rules) => rules.map((one, i) => ({ id: `rule-${i + 1}`, ...one })))

const marketplaceRules: fc.Arbitrary<MarketplaceRules> = fc.record({
  commission,
  base: fc.record({ tax: fc.constantFrom('exclude', 'include'), shipping: fc.boolean() }),
  commissionVatBps: fc.constantFrom(0, 1900, 2500),
  tax: fc.constantFrom('operator', 'vendor'),
  shipping: fc.constantFrom('operator', 'vendor', 'proRata'),
  discountFunding: fc.record({ operatorBps: bps }),
  refundAdjustments: fc.constantFrom('operator', 'proRata'),
  disputeLoss: fc.constantFrom('operator', 'proRata'),
  disputeFee: fc.constantFrom(0n, 1500n),
  partiallyPaid: fc.constantFrom('accrue', 'wait'),
})

const anyProduct = fc.constantFrom(...PRODUCTS)

const link = fc
  .record({
    productId: anyProduct,
    variant: fc.option(fc.nat(1), { freq: 2 }),
    from,
    vendor: fc.option(someVendor),
  })
  .map(({ variant, ...rest }) => ({
    ...rest,
    variantId: variant === null ? null : (variantsOf(rest.productId)[variant] ?? null),
  }))

/** A shop whose products mostly have vendors, with terms that changed on some days. */
export const terms: fc.Arbitrary<Terms> = fc
  .record({
    since: marketplaceRules,
    later: fc.array(fc.record({ from: someDay, rules: marketplaceRules }), { maxLength: 2 }),
    owners: fc.tuple(...PRODUCTS.map(() => fc.option(someVendor, { freq: 4 }))),
    links: fc.array(link, { maxLength: 5 }),
    products: fc.array(
      fc.record({
        productId: anyProduct,
        from,
        productType: types,
        tags: fc.uniqueArray(words),
        collections: fc.uniqueArray(collections),
      }),
      { maxLength: 6 },
    ),
    vendorGroups: fc.array(
      fc.record({ vendor: someVendor, from, groups: fc.uniqueArray(fc.constantFrom('gold', 'new')) }),
      { maxLength: 4 },
    ),
  })
  .map(({ since, later, owners, links, products, vendorGroups }) => ({
    versions: [
      { from: null, ...since },
      ...later.map(({ from: begins, rules }) => ({ from: begins, ...rules })),
    ],
    links: [
      ...PRODUCTS.map((productId, i) => ({
        productId,
        variantId: null,
        from: null,
        vendor: owners[i] ?? null,
      })),
      ...links,
    ],
    products,
    vendorGroups,
  }))
