import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RefundFacts } from '../order-facts'
import { OPERATOR_ACCOUNTS } from '../order-totals'
import { total } from './fraction'
import { oracle } from './oracle'
import { apply } from './play'
import { always, EVERYTHING_BACK, nets, RUNS, withRules } from './properties'
import { history, orderNow, paidOrder } from './random-history'

describe('what comes back', () => {
  test('is nought in the end where all of it came back, whatever the terms', () => {
    fc.assert(
      fc.property(
        paidOrder,
        fc.array(fc.record({ line: fc.nat(6), quantity: fc.bigInt({ min: 1n, max: 2n }) }), { maxLength: 4 }),
        fc.constantFrom('entry', 'adjustment', 'both'),
        ({ terms, paid }, first, shape) => {
          let state = apply(paid, { ...EVERYTHING_BACK, lines: first, dutiesPercent: 30n })
          state = apply(state, EVERYTHING_BACK)
          for (const line of paid.order.shippingLines.keys())
            for (const percent of [40n, 100n])
              state = apply(state, {
                ...EVERYTHING_BACK,
                lines: [],
                shipping: { line, percent, shape },
              })
          // A tip that is no line and a total that is off have nothing that could be refunded.
          const tip = paid.order.lines.some(({ kind }) => kind === 'tip') ? 0n : paid.order.tip
          const totals = oracle({ ...state.order, outstanding: 0n }, terms)
          expect(nets(totals)).toBe(0n)
          for (const { net, commission, commissionVat, earned, refunded } of totals.vendors.values())
            expect([net, commission, commissionVat, earned - refunded]).toEqual([0n, 0n, 0n, 0n])
          const { 'operator:rounding': off, 'operator:shopify_balance': kept, ...rest } = totals.operator
          for (const account of OPERATOR_ACCOUNTS.filter((name) => name in rest))
            expect(totals.operator[account]).toBe(account === 'operator:tips' ? tip : 0n)
          expect(-kept).toBe(off + tip)
        },
      ),
      RUNS,
    )
  })

  test('says the same whatever the order of the refunds and of what is in them', () => {
    fc.assert(
      fc.property(history, fc.infiniteStream(fc.nat(1000)), (story, random) => {
        const order = orderNow(story)
        const shuffled = <T>(list: readonly T[]): T[] =>
          list
            .map((item) => ({ item, at: random.next().value }))
            .sort((a, b) => a.at - b.at)
            .map(({ item }) => item)
        const refunds = shuffled(order.refunds).map((refund) => ({
          ...refund,
          lines: shuffled(refund.lines),
          adjustments: shuffled(refund.adjustments),
          shippingLines: shuffled(refund.shippingLines),
        }))
        expect(oracle({ ...order, refunds, disputes: shuffled(order.disputes) }, story.terms)).toEqual(
          oracle(order, story.terms),
        )
      }),
      RUNS,
    )
  })

  test('says the same of one refund of many pieces and of many refunds of one', () => {
    always((story) => {
      const order = orderNow(story)
      const [first, ...others] = order.refunds
      if (!first) return
      const all = (refunds: readonly RefundFacts[]) => refunds.flatMap(({ lines }) => lines)
      const merged = [
        { ...first, lines: all(order.refunds) },
        ...others.map((refund) => ({ ...refund, lines: [] })),
      ]
      expect(oracle({ ...order, refunds: merged }, story.terms)).toEqual(oracle(order, story.terms))
    })
  })

  test('of shipping is one refund in each of its three shapes', () => {
    always((story) => {
      const order = orderNow(story)
      const removed = new Set(
        order.shippingLines.filter((line) => line.removed).map((line) => line.shippingLineId),
      )
      if (removed.size > 0) return
      const reshaped = (shape: 'entry' | 'adjustment' | 'both') => ({
        ...order,
        refunds: order.refunds.map((refund) => {
          const net = total(
            refund.shippingLines.map(({ subtotal, tax }) =>
              order.taxesIncluded ? subtotal - tax : subtotal,
            ),
          )
          const tax = total(refund.shippingLines.map((entry) => entry.tax))
          if (refund.shippingLines.length === 0) return refund
          const rest = refund.adjustments.filter(({ kind }) => kind !== 'shipping')
          return {
            ...refund,
            shippingLines: shape === 'adjustment' ? [] : refund.shippingLines,
            adjustments:
              shape === 'entry' ? rest : [...rest, { kind: 'shipping' as const, amount: -net, tax: -tax }],
          }
        }),
      })
      const expected = oracle(order, story.terms)
      for (const shape of ['entry', 'adjustment', 'both'] as const)
        expect(oracle(reshaped(shape), story.terms)).toEqual(expected)
    })
  })

  test('a cancelling pair of adjustments is nothing', () => {
    fc.assert(
      fc.property(history, fc.bigInt({ min: 1n, max: 10_000n }), ({ terms, states }, amount) => {
        for (const { order } of states) {
          const pair = [amount, -amount].map((size) => ({
            kind: 'discrepancy' as const,
            amount: size,
            tax: size,
          }))
          const refunds = order.refunds.map((refund) => ({
            ...refund,
            adjustments: [...pair, ...refund.adjustments],
          }))
          expect(oracle({ ...order, refunds }, terms)).toEqual(oracle(order, terms))
        }
      }),
      RUNS,
    )
  })

  test('by amount is no vendor’s where the setting says the operator', () => {
    always((story) => {
      const terms = withRules(story.terms, { refundAdjustments: 'operator' })
      const order = orderNow(story)
      const refunds = order.refunds.map((refund) => ({
        ...refund,
        adjustments: refund.adjustments.filter(({ kind }) => kind !== 'discrepancy'),
      }))
      expect(oracle(order, terms).vendors).toEqual(oracle({ ...order, refunds }, terms).vendors)
    })
  })

  test('by amount, pro rata, takes equally much of each line that has as much left', () => {
    fc.assert(
      fc.property(
        paidOrder,
        fc.integer({ min: 2, max: 4 }),
        fc.bigInt({ min: 0n, max: 30_000n }),
        (shop, copies, amount) => {
          const [line] = shop.paid.order.lines
          if (line?.kind !== 'goods') return
          const lines = Array.from({ length: copies }, (_, i) => ({ ...line, lineId: `${i}` }))
          const adjustments = [{ kind: 'discrepancy' as const, amount: -amount, tax: 0n }]
          const refunds = [{ refundId: '1', lines: [], adjustments, shippingLines: [], duties: 0n }]
          const terms = withRules(shop.terms, {
            refundAdjustments: 'proRata',
            discountFunding: { operatorBps: 0 },
          })
          const order = { ...shop.paid.order, lines, refunds }
          const taken = oracle(order, terms).lines.map(({ refunded }) => refunded)
          for (const [i, some] of taken.entries()) {
            const before = taken[i - 1] ?? some
            expect(before === some || before === some + 1n).toBe(true)
          }
          const value = line.unitPrice * line.quantity - total(line.discounts)
          const net = order.taxesIncluded ? value - total(line.taxes) : value
          const there = net * BigInt(copies)
          if (taken.length > 0) expect(total(taken)).toBe(amount < there ? amount : there)
        },
      ),
      RUNS,
    )
  })
})

describe('disputes', () => {
  test('open and won ones, inquiries and those that became a refund move nothing', () => {
    always((story) => {
      const order = orderNow(story)
      const lost = order.disputes.filter(({ type, status }) => type === 'chargeback' && status === 'lost')
      expect(oracle(order, story.terms)).toEqual(oracle({ ...order, disputes: lost }, story.terms))
      const open = order.disputes.map((dispute) => ({ ...dispute, status: 'open' as const }))
      expect(oracle({ ...order, disputes: open }, story.terms)).toEqual(
        oracle({ ...order, disputes: [] }, story.terms),
      )
    })
  })

  test('a lost one is no vendor’s where the setting says the operator; pro rata leaves nobody below what was sold', () => {
    always((story) => {
      const order = orderNow(story)
      const undisputed = { ...order, disputes: [] }
      const byOperator = withRules(story.terms, { disputeLoss: 'operator' })
      expect(oracle(order, byOperator).vendors).toEqual(oracle(undisputed, byOperator).vendors)
      const proRata = withRules(story.terms, {
        disputeLoss: 'proRata',
        commission: [],
        discountFunding: { operatorBps: 0 },
      })
      const before = oracle(undisputed, proRata).vendors
      for (const [vendor, { net }] of oracle(order, proRata).vendors)
        expect(net >= 0n && net <= (before.get(vendor)?.net ?? 0n)).toBe(true)
    })
  })
})
