import { describe, expect, test } from 'vitest'
import { back, line, line7, line8, order, refund, says, shippingLine, terms } from './build'
import { oracle } from './oracle'

test('the example of the design: 100.00 paid, 10 % commission', () => {
  expect(says({})).toEqual({ 'vendor 7': 90_00n, commission: 10_00n, shopify_balance: -100_00n })
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
