import { describe, expect, test } from 'vitest'
import type { OrderFacts } from '../order-facts'
import type { CommissionMatch, MarketplaceRules, Terms } from '../terms'
import { back, line, line7, order, rule, says, shippingLine, terms, vendor } from './build'
import { oracle } from './oracle'

describe('the commission', () => {
  const commission = (facts: Partial<OrderFacts>, rules: Partial<MarketplaceRules> = {}) =>
    says(facts, rules).commission ?? 0n
  const onLine = (unitPrice: bigint, one: Parameters<typeof rule>[0]) =>
    commission({ lines: [line7({ unitPrice })] }, { commission: [rule(one)] })

  test('is of what the buyer paid, after all discounts, whoever funds them', () => {
    const lines = [line7({ discounts: [15_00n, 5_00n] })]
    for (const operatorBps of [0, 5000, 10_000])
      expect(commission({ lines }, { discountFunding: { operatorBps } })).toBe(8_00n)
  })

  test('is taken without tax, or with it if the setting says so; tax inside the price or on top', () => {
    const onTop = { lines: [line7({ taxes: [20_00n] })] }
    const inside = { taxesIncluded: true, lines: [line7({ unitPrice: 120_00n, taxes: [20_00n] })] }
    for (const facts of [onTop, inside]) {
      expect(commission(facts)).toBe(10_00n)
      expect(commission(facts, { base: { tax: 'include', shipping: false } })).toBe(12_00n)
    }
  })

  test('is also of the vendor’s shipping without its tax, if the setting says so', () => {
    const facts = {
      lines: [line7({ requiresShipping: true })],
      shippingLines: [shippingLine({ taxes: [2_00n] })],
    }
    const base = { tax: 'exclude', shipping: true } as const
    expect(commission(facts, { base, shipping: 'vendor' })).toBe(11_00n)
    expect(commission(facts, { base, shipping: 'operator' })).toBe(10_00n)
  })

  test('is percent and fixed, rounded once, a half up', () => {
    expect(onLine(1_05n, {})).toBe(11n)
    expect(onLine(1_04n, {})).toBe(10n)
    expect(onLine(1_05n, { fixed: 30n })).toBe(41n)
  })

  test('then has its floor, then its cap, and is never above the base', () => {
    expect(onLine(100_00n, { floor: 15_00n })).toBe(15_00n)
    expect(onLine(100_00n, { cap: 5_00n })).toBe(5_00n)
    expect(onLine(100_00n, { floor: 15_00n, cap: 12_00n })).toBe(12_00n)
    expect(onLine(8_00n, { floor: 15_00n })).toBe(8_00n)
    expect(onLine(8_00n, { fixed: 15_00n })).toBe(8_00n)
  })

  test('is per line, not per unit', () => {
    const lines = [line7({ quantity: 4n, unitPrice: 25_00n })]
    expect(commission({ lines }, { commission: [rule({ fixed: 50n, floor: 1n })] })).toBe(10_50n)
  })

  test('of nought is nought, whatever the floor', () => {
    expect(onLine(0n, { fixed: 50n, floor: 1_00n })).toBe(0n)
  })

  test('has its VAT on top, rounded once', () => {
    // 19 % of 0.55 is 0.1045
    expect(says({ lines: [line7({ unitPrice: 5_50n })] }, { commissionVatBps: 1900 })).toEqual({
      'vendor 7': 4_85n,
      commission: 55n,
      commission_vat: 10n,
      shopify_balance: -5_50n,
    })
  })

  test('is none without a rule that matches', () => {
    expect(says({}, { commission: [rule({ match: { vendor: vendor(8) } })] })).toEqual({
      'vendor 7': 100_00n,
      shopify_balance: -100_00n,
    })
  })
})

describe('a rule', () => {
  const sold: Partial<OrderFacts> = {
    taxesIncluded: true,
    lines: [line7({ quantity: 2n, unitPrice: 60_00n, discounts: [20_00n], taxes: [10_00n] })],
  }
  const more: Partial<Terms> = {
    products: [
      {
        productId: '7',
        from: new Date('2026-05-01'),
        productType: 'Rug',
        tags: ['new', 'red'],
        collections: ['55'],
      },
      { productId: '7', from: null, productType: 'Lamp', tags: [], collections: [] },
      { productId: '7', from: new Date('2026-07-01'), productType: 'Lamp', tags: [], collections: [] },
    ],
    vendorGroups: [{ vendor: vendor(7), from: null, groups: ['gold', 'early'] }],
  }
  const matched = (match: CommissionMatch) =>
    oracle(order(sold), terms({ commission: [rule({ id: 'it', match })] }, more)).lines[0]?.ruleId === 'it'

  const holding: CommissionMatch[] = [
    {},
    { vendor: vendor(7) },
    { vendorGroup: 'early' },
    { productId: '7' },
    { productType: 'Rug' },
    { tag: 'red' },
    { collection: '55' },
    { minLine: 100_00n },
    { maxLine: 100_01n },
    { from: new Date('2026-06-01T12:00:00Z') },
    { to: new Date('2026-06-01T12:00:00.001Z') },
  ]
  const failing: CommissionMatch[] = [
    { vendor: vendor(8) },
    { vendorGroup: 'silver' },
    { productId: '8' },
    { productType: 'Lamp' },
    { tag: 'blue' },
    { collection: '56' },
    { minLine: 100_01n },
    { maxLine: 100_00n },
    { from: new Date('2026-06-01T12:00:00.001Z') },
    { to: new Date('2026-06-01T12:00:00Z') },
  ]

  test.each(holding)('matches: %o', (match) => expect(matched(match)).toBe(true))
  test.each(failing)('does not match: %o', (match) => expect(matched(match)).toBe(false))

  test('needs all that is given', () => {
    expect(matched(Object.assign({}, ...holding))).toBe(true)
    for (const wrong of failing) expect(matched(Object.assign({}, ...holding, wrong))).toBe(false)
  })

  test('that matches first wins', () => {
    const commission = [
      rule({ id: 'a', match: { vendor: vendor(8) } }),
      rule({ id: 'b', percentBps: 500 }),
      rule({ id: 'c', percentBps: 2000 }),
    ]
    expect(says({}, { commission })).toMatchObject({ commission: 5_00n })
  })

  test('looks at the original quantity, whatever came back', () => {
    const facts = { ...sold, refunds: [back('7', 50_00n, 5_00n)] }
    const commission = [rule({ id: 'it', match: { minLine: 100_00n } })]
    expect(oracle(order(facts), terms({ commission })).lines[0]?.ruleId).toBe('it')
  })
})

describe('whose a line is', () => {
  const links = (
    ...rows: [variantId: string | null, from: string | null, n: 7 | 8 | null][]
  ): Partial<Terms> => ({
    links: rows.map(([variantId, from, n]) => ({
      productId: '7',
      variantId,
      from: from === null ? null : new Date(from),
      vendor: n && vendor(n),
    })),
  })
  const soldBy = (more: Partial<Terms>) =>
    Object.keys(says({ lines: [line7({ variantId: '71' })] }, { commission: [] }, more))[0]

  test.each([
    ['the product’s link', links([null, null, 7]), 'vendor 7'],
    ['a variant’s link wins', links([null, null, 7], ['71', null, 8]), 'vendor 8'],
    ['another variant’s link is nothing', links([null, null, 7], ['72', null, 8]), 'vendor 7'],
    [
      'a variant no longer linked falls back',
      links([null, null, 7], ['71', null, 8], ['71', '2026-05-01', null]),
      'vendor 7',
    ],
    ['the latest before the sale', links([null, '2026-05-01', 8], [null, null, 7]), 'vendor 8'],
    ['on the moment of the sale', links([null, null, 7], [null, '2026-06-01T12:00:00Z', 8]), 'vendor 8'],
    ['what comes later is nothing', links([null, null, 7], [null, '2026-06-01T12:00:01Z', 8]), 'vendor 7'],
    ['a product no longer linked', links([null, null, 7], [null, '2026-05-01', null]), 'shopify_balance'],
  ])('%s', (_, more, who) => expect(soldBy(more)).toBe(who))

  test('unlinked lines are the operator’s own sales, without commission', () => {
    expect(
      says(
        { lines: [line7(), line({ taxes: [20_00n], discounts: [10_00n] })] },
        { discountFunding: { operatorBps: 5000 } },
      ),
    ).toEqual({
      'vendor 7': 90_00n,
      commission: 10_00n,
      sales: 90_00n,
      tax: 20_00n,
      shopify_balance: -210_00n,
    })
  })
})
