import { describe, expect, test } from 'vitest'
import { back, byAmount, line, line7, line8, of7, refund, rule, says, shippingLine } from './build'

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
