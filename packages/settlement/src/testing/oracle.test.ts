import { describe, expect, test } from 'vitest'
import type { OrderFacts } from '../order-facts'
import type { CommissionMatch, MarketplaceRules, Terms } from '../terms'
import {
  byAmount,
  line,
  line7,
  line8,
  moved,
  order,
  refund,
  rule,
  shippingLine,
  terms,
  vendor,
} from './build'
import { oracle } from './oracle'

const says = (facts: Partial<OrderFacts>, rules: Partial<MarketplaceRules> = {}, more: Partial<Terms> = {}) =>
  moved(oracle(order(facts), terms(rules, more)))

const of7 = (facts: Partial<OrderFacts>, rules: Partial<MarketplaceRules> = {}) =>
  oracle(order(facts), terms(rules)).vendors.get(vendor(7))

/** The refund of a line, or of some pieces of it. */
const back = (lineId: string, subtotal: bigint, tax = 0n, quantity = 1n) =>
  refund({ lines: [{ lineId, quantity, subtotal, tax }] })

test('the example of the design: 100.00 paid, 10 % commission', () => {
  expect(says({})).toEqual({ 'vendor 7': 90_00n, commission: 10_00n, shopify_balance: -100_00n })
})

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

describe('tax', () => {
  const facts = {
    lines: [line7({ taxes: [12_00n, 8_00n], requiresShipping: true })],
    shippingLines: [shippingLine({ taxes: [2_00n] })],
  }

  test('is the operator’s or the vendor’s', () => {
    expect(says(facts)).toEqual({
      'vendor 7': 90_00n,
      commission: 10_00n,
      shipping: 10_00n,
      tax: 22_00n,
      shopify_balance: -132_00n,
    })
    expect(says(facts, { tax: 'vendor' })).toMatchObject({ 'vendor 7': 110_00n, tax: 2_00n })
  })

  test('on shipping follows the shipping', () => {
    expect(says(facts, { shipping: 'vendor' })).toMatchObject({ 'vendor 7': 102_00n, tax: 20_00n })
    expect(says(facts, { shipping: 'proRata', tax: 'vendor' })).toEqual({
      'vendor 7': 122_00n,
      commission: 10_00n,
      shopify_balance: -132_00n,
    })
  })
})

describe('shipping', () => {
  const ships = { requiresShipping: true }
  const commission: never[] = []

  test('to the vendor: an equal part to each party that ships, the operator’s own goods among them', () => {
    const lines = [
      line7({ ...ships, unitPrice: 90_00n }),
      line8({ ...ships, unitPrice: 1_00n }),
      line({ ...ships, unitPrice: 9_00n }),
    ]
    expect(
      says({ lines, shippingLines: [shippingLine({ price: 9_00n })] }, { commission, shipping: 'vendor' }),
    ).toMatchObject({
      'vendor 7': 93_00n,
      'vendor 8': 4_00n,
      shipping: 3_00n,
    })
  })

  test('inside a party by value, without tax', () => {
    const lines = [
      line7({ ...ships, lineId: 'a', unitPrice: 30_00n, taxes: [15_00n] }),
      line7({ ...ships, lineId: 'b', unitPrice: 20_00n, discounts: [10_00n] }),
      line8({ ...ships }),
      line7({ lineId: 'd' }),
    ]
    const totals = oracle(
      order({ lines, shippingLines: [shippingLine({ price: 8_00n })] }),
      terms({ commission, shipping: 'vendor' }),
    )
    expect(totals.lines.map(({ earned }) => earned)).toEqual([33_00n, 11_00n, 104_00n, 100_00n])
  })

  test('pro rata is by value of the lines that ship', () => {
    const lines = [line7({ ...ships, unitPrice: 90_00n }), line({ ...ships, unitPrice: 10_00n }), line8()]
    expect(
      says({ lines, shippingLines: [shippingLine()] }, { commission, shipping: 'proRata' }),
    ).toMatchObject({
      'vendor 7': 99_00n,
      'vendor 8': 100_00n,
      shipping: 1_00n,
    })
  })

  test('is the operator’s where nothing needs it', () => {
    for (const shipping of ['vendor', 'proRata'] as const)
      expect(says({ shippingLines: [shippingLine()] }, { commission, shipping })).toMatchObject({
        'vendor 7': 100_00n,
        shipping: 10_00n,
      })
  })

  test('has its discounts taken off, and the operator funds none of them', () => {
    const facts = { lines: [line7(ships)], shippingLines: [shippingLine({ discounts: [4_00n] })] }
    expect(says(facts, { commission, shipping: 'vendor', discountFunding: { operatorBps: 10_000 } })).toEqual(
      {
        'vendor 7': 106_00n,
        shopify_balance: -106_00n,
      },
    )
  })

  test('is split over lines in their order before parties: a unit that is left goes to the earlier line', () => {
    const lines = [line8(ships), line7({ ...ships, lineId: 'a' }), line7({ ...ships, lineId: 'b' })]
    expect(
      says({ lines, shippingLines: [shippingLine({ price: 1n })] }, { commission, shipping: 'proRata' }),
    ).toMatchObject({
      'vendor 8': 100_01n,
      'vendor 7': 200_00n,
    })
  })

  test('of goods that cost nothing is split in equal parts', () => {
    const lines = [line7({ ...ships, unitPrice: 0n }), line8({ ...ships, unitPrice: 0n })]
    for (const shipping of ['vendor', 'proRata'] as const)
      expect(says({ lines, shippingLines: [shippingLine()] }, { commission, shipping })).toMatchObject({
        'vendor 7': 5_00n,
        'vendor 8': 5_00n,
      })
  })

  test('that is refunded takes from the same shares', () => {
    const lines = [
      line7({ ...ships, unitPrice: 75_00n, taxes: [15_00n] }),
      line({ ...ships, unitPrice: 25_00n }),
    ]
    const facts = {
      lines,
      shippingLines: [shippingLine({ taxes: [2_00n] })],
      refunds: [refund({ shippingLines: [{ shippingLineId: 's', subtotal: 4_00n, tax: 80n }] })],
    }
    expect(says(facts, { commission, shipping: 'proRata' })).toEqual({
      'vendor 7': 75_00n + 4_50n + 90n,
      sales: 25_00n,
      shipping: 1_50n,
      tax: 15_00n + 30n,
      shopify_balance: -122_20n,
    })
  })

  test('that is refunded above the shipping takes the rest like a refund by amount', () => {
    const facts = {
      lines: [line7(ships)],
      shippingLines: [shippingLine()],
      refunds: [refund({ adjustments: [{ kind: 'shipping' as const, amount: -13_00n, tax: 0n }] })],
    }
    expect(says(facts, { shipping: 'vendor' })).toEqual({
      'vendor 7': 90_00n,
      commission: 10_00n,
      refunds: -3_00n,
      shopify_balance: -97_00n,
    })
  })

  test('that an edit took off is back at once', () => {
    const facts = {
      lines: [line7(ships)],
      shippingLines: [shippingLine({ removed: true })],
      outstanding: -10_00n,
    }
    expect(says(facts, { shipping: 'vendor' })).toEqual({
      'vendor 7': 90_00n,
      commission: 10_00n,
      receivable: 10_00n,
      shopify_balance: -110_00n,
    })
  })
})

describe('a refund', () => {
  test('reverses the commission and its VAT in proportion; floor and cap are not run again', () => {
    const rules = { commission: [rule({ floor: 20_00n })], commissionVatBps: 2500 }
    expect(of7({ refunds: [back('7', 25_00n)] }, rules)).toEqual({
      earned: 100_00n,
      refunded: 25_00n,
      commission: 15_00n,
      commissionVat: 3_75n,
      net: 56_25n,
    })
  })

  test('is rounded on all that came back so far, and on what is reversed', () => {
    // 10 % of 0.45 is 0.05 (a half up); thirds of it are 0.0167 and 0.0333.
    const lines = [line7({ quantity: 3n, unitPrice: 15n })]
    const kept = [0, 1, 2, 3].map(
      (pieces) => of7({ lines, refunds: Array.from({ length: pieces }, () => back('7', 15n)) })?.commission,
    )
    expect(kept).toEqual([5n, 3n, 2n, 0n])
    // Half of 0.05 is rounded as it is reversed: 0.03 go back and 0.02 stay.
    expect(of7({ lines: [line7({ unitPrice: 50n })], refunds: [back('7', 25n)] })?.commission).toBe(2n)
  })

  test('is measured as the base was: with the tax, and with the shipping', () => {
    const facts = {
      lines: [line7({ taxes: [20_00n], requiresShipping: true })],
      shippingLines: [shippingLine({ price: 30_00n })],
      refunds: [
        refund({
          ...back('7', 50_00n, 0n),
          shippingLines: [{ shippingLineId: 's', subtotal: 25_00n, tax: 0n }],
        }),
      ],
    }
    const kept = (tax: 'include' | 'exclude', shipping: boolean) =>
      of7(facts, { base: { tax, shipping }, shipping: 'vendor' })?.commission
    expect(kept('exclude', false)).toBe(5_00n) // 50 of 100
    expect(kept('include', false)).toBe(7_00n) // 50 of 120
    expect(kept('exclude', true)).toBe(5_50n) // 75 of 130
    expect(kept('include', true)).toBe(7_50n) // 75 of 150
  })

  test('takes the tax from whoever has it, tax inside the price or on top', () => {
    const onTop = { lines: [line7({ taxes: [20_00n] })], refunds: [back('7', 50_00n, 10_00n)] }
    const inside = {
      taxesIncluded: true,
      lines: [line7({ unitPrice: 120_00n, taxes: [20_00n] })],
      refunds: [back('7', 60_00n, 10_00n)],
    }
    for (const facts of [onTop, inside]) {
      expect(says(facts)).toEqual({
        'vendor 7': 45_00n,
        commission: 5_00n,
        tax: 10_00n,
        shopify_balance: -60_00n,
      })
      expect(says(facts, { tax: 'vendor' })).toEqual({
        'vendor 7': 55_00n,
        commission: 5_00n,
        shopify_balance: -60_00n,
      })
    }
  })

  test('of a removed line is reversed at once, though its money is still to be paid back', () => {
    const facts = { lines: [line7(), line8()], refunds: [back('8', 100_00n)], outstanding: -100_00n }
    expect(says(facts)).toEqual({
      'vendor 7': 90_00n,
      commission: 10_00n,
      receivable: 100_00n,
      shopify_balance: -200_00n,
    })
  })

  test('of one’s own goods lowers the sales', () => {
    expect(says({ lines: [line()], refunds: [back('own', 30_00n)] })).toEqual({
      sales: 70_00n,
      shopify_balance: -70_00n,
    })
  })

  test('above its line takes the rest like a refund by amount', () => {
    expect(says({ lines: [line7(), line8()], refunds: [back('7', 103_00n)] })).toEqual({
      'vendor 8': 90_00n,
      commission: 10_00n,
      refunds: -3_00n,
      shopify_balance: -97_00n,
    })
  })
})

describe('a refund by amount', () => {
  const lines = [line7({ taxes: [20_00n] }), line8({ unitPrice: 300_00n }), line({ unitPrice: 50_00n })]
  const refunds = [refund({ ...back('7', 50_00n, 10_00n) }), refund(byAmount(80_00n, 5_00n))]

  test('is the operator’s', () => {
    expect(says({ lines, refunds })).toEqual({
      'vendor 7': 45_00n,
      'vendor 8': 270_00n,
      sales: 50_00n,
      commission: 35_00n,
      tax: 10_00n,
      refunds: -85_00n,
      shopify_balance: -325_00n,
    })
  })

  test('or pro rata over what is left of each line, the commission with it', () => {
    // Left are 50, 300 and 50; 80 takes 10, 60 and 10. The tax of 5 is taken from the only tax there is.
    expect(says({ lines, refunds }, { refundAdjustments: 'proRata' })).toEqual({
      'vendor 7': 36_00n,
      'vendor 8': 216_00n,
      sales: 40_00n,
      commission: 28_00n,
      tax: 5_00n,
      shopify_balance: -325_00n,
    })
  })

  test('above all that is left is the operator’s for the rest', () => {
    expect(says({ refunds: [refund(byAmount(103_00n, 1_00n))] }, { refundAdjustments: 'proRata' })).toEqual({
      refunds: -4_00n,
      shopify_balance: 4_00n,
    })
  })

  test('that gives less than the lines gives the rest to the operator, or pro rata to what is left', () => {
    const facts = { refunds: [refund({ ...back('7', 40_00n), ...byAmount(-10_00n) })] }
    expect(says(facts)).toEqual({
      'vendor 7': 54_00n,
      commission: 6_00n,
      refunds: 10_00n,
      shopify_balance: -70_00n,
    })
    expect(says(facts, { refundAdjustments: 'proRata' })).toEqual({
      'vendor 7': 63_00n,
      commission: 7_00n,
      shopify_balance: -70_00n,
    })
  })

  test('that gives less where nothing is left gives the rest to the operator', () => {
    const facts = { refunds: [refund({ ...back('7', 100_00n), ...byAmount(-10_00n) })] }
    expect(says(facts, { refundAdjustments: 'proRata' })).toEqual({
      refunds: 10_00n,
      shopify_balance: -10_00n,
    })
  })

  test('takes nothing off tips and gift cards', () => {
    const sold = [line7(), line({ kind: 'tip', lineId: 't' }), line({ kind: 'giftCard', lineId: 'g' })]
    expect(
      says({ lines: sold, refunds: [refund(byAmount(10_00n))] }, { refundAdjustments: 'proRata' }),
    ).toEqual({
      'vendor 7': 81_00n,
      commission: 9_00n,
      tips: 100_00n,
      gift_cards: 100_00n,
      shopify_balance: -290_00n,
    })
  })
})

describe('the operator’s share of a discount', () => {
  const funded = { discountFunding: { operatorBps: 2500 } }

  test('is of the whole allocation, and comes back with the goods’ money', () => {
    const lines = [
      line7({ quantity: 2n, unitPrice: 50_00n, discounts: [12_00n, 8_00n], requiresShipping: true }),
    ]
    const facts = { lines, shippingLines: [shippingLine()] }
    expect(says(facts, funded)).toEqual({
      'vendor 7': 77_00n,
      commission: 8_00n,
      discounts: -5_00n,
      shipping: 10_00n,
      shopify_balance: -90_00n,
    })
    const refunds = [
      refund({ ...back('7', 40_00n), shippingLines: [{ shippingLineId: 's', subtotal: 10_00n, tax: 0n }] }),
    ]
    expect(says({ ...facts, refunds }, funded)).toEqual({
      'vendor 7': 38_50n,
      commission: 4_00n,
      discounts: -2_50n,
      shopify_balance: -40_00n,
    })
  })

  test('of goods that cost nothing comes back by their quantity', () => {
    const lines = [line7({ quantity: 4n, unitPrice: 25_00n, discounts: [100_00n] })]
    expect(says({ lines }, funded)).toEqual({ 'vendor 7': 25_00n, discounts: -25_00n })
    expect(says({ lines, refunds: [back('7', 0n)] }, funded)).toEqual({
      'vendor 7': 18_75n,
      discounts: -18_75n,
    })
    expect(says({ lines, refunds: [back('7', 0n, 0n, 4n)] }, funded)).toEqual({})
  })
})

describe('payment', () => {
  test('in part accrues, with the rest owed by the buyer, or waits', () => {
    const facts = { financialStatus: 'partially_paid', outstanding: 30_00n } as const
    expect(says(facts)).toEqual({
      'vendor 7': 90_00n,
      commission: 10_00n,
      receivable: -30_00n,
      shopify_balance: -70_00n,
    })
    expect(says(facts, { partiallyPaid: 'wait' })).toEqual({})
  })

  test('with a gift card takes from the debt', () => {
    const giftCardPayments = [
      { transactionId: '1', amount: 60_00n },
      { transactionId: '2', amount: -10_00n },
    ]
    expect(says({ giftCardPayments, refunds: [back('7', 10_00n)] })).toEqual({
      'vendor 7': 81_00n,
      commission: 9_00n,
      gift_cards: -50_00n,
      shopify_balance: -40_00n,
    })
  })

  test('that is off the sum of the parts is rounding', () => {
    expect(says({ total: 100_01n })).toEqual({
      'vendor 7': 90_00n,
      commission: 10_00n,
      rounding: 1n,
      shopify_balance: -100_01n,
    })
  })
})

describe('tips, duties and gift cards', () => {
  test('are accounts of the operator’s own, and come back from there', () => {
    const lines = [
      line7({ kind: 'giftCard', unitPrice: 50_00n }),
      line({ kind: 'tip', lineId: 't', unitPrice: 3_00n }),
    ]
    const facts = { lines, duties: 7_00n }
    expect(says(facts)).toEqual({ gift_cards: 50_00n, tips: 3_00n, duties: 7_00n, shopify_balance: -60_00n })
    const refunds = [back('7', 20_00n), back('t', 1_00n), refund({ duties: 2_00n })]
    expect(says({ ...facts, refunds })).toEqual({
      gift_cards: 30_00n,
      tips: 2_00n,
      duties: 5_00n,
      shopify_balance: -37_00n,
    })
  })

  test('a tip is one tip, as a line, as a total, or as both', () => {
    const tip = line({ kind: 'tip', lineId: 't', unitPrice: 3_00n })
    for (const facts of [{ tip: 3_00n }, { lines: [line7(), tip] }, { lines: [line7(), tip], tip: 3_00n }])
      expect(says(facts)).toEqual({
        'vendor 7': 90_00n,
        commission: 10_00n,
        tips: 3_00n,
        shopify_balance: -103_00n,
      })
  })
})

describe('a lost dispute', () => {
  const disputes = [{ disputeId: 'd', type: 'chargeback', status: 'lost', amount: 60_00n }] as const
  const lines = [line7({ taxes: [20_00n] })]

  test('is the operator’s, with the fee', () => {
    expect(says({ lines, disputes }, { disputeFee: 15_00n })).toEqual({
      'vendor 7': 90_00n,
      commission: 10_00n,
      tax: 20_00n,
      chargebacks: -60_00n,
      fees: -15_00n,
      shopify_balance: -45_00n,
    })
  })

  test('or pro rata over what is left of each line and its tax, the commission with it', () => {
    expect(says({ lines, disputes }, { disputeLoss: 'proRata' })).toEqual({
      'vendor 7': 45_00n,
      commission: 5_00n,
      tax: 20_00n,
      chargebacks: -10_00n,
      shopify_balance: -60_00n,
    })
    expect(says({ lines, disputes }, { disputeLoss: 'proRata', tax: 'vendor' })).toEqual({
      'vendor 7': 55_00n,
      commission: 5_00n,
      shopify_balance: -60_00n,
    })
    const refunds = [back('7', 100_00n, 20_00n)]
    expect(says({ lines, refunds, disputes }, { disputeLoss: 'proRata' })).toEqual({
      chargebacks: -60_00n,
      shopify_balance: 60_00n,
    })
  })
})

describe('an order settles', () => {
  test.each([
    ['pending', false],
    ['authorized', false],
    ['voided', false],
    ['expired', false],
    ['paid', true],
    ['partially_refunded', true],
    ['refunded', true],
  ] as const)('%s: %s', (financialStatus, is) => {
    expect(Object.keys(says({ financialStatus })).length > 0).toBe(is)
  })

  test('never if it is a test', () => expect(says({ test: true })).toEqual({}))

  test('if its total is nought, whatever its status', () => {
    const lines = [line7({ discounts: [100_00n] })]
    expect(says({ lines, financialStatus: 'pending' }, { discountFunding: { operatorBps: 10_000 } })).toEqual(
      {
        'vendor 7': 100_00n,
        discounts: -100_00n,
      },
    )
  })
})
