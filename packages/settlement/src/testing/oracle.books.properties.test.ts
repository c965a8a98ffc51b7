import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FINANCIAL_STATUSES } from '../order-facts'
import { total } from './fraction'
import { oracle } from './oracle'
import { always, isNought, nets, RUNS, rulesOf, settles } from './properties'
import { history, now, orderNow } from './random-history'

describe('the books', () => {
  test('balance after every event, in every currency', () => {
    always(({ terms, states }) => {
      for (const { order } of states) {
        const totals = oracle(order, terms)
        expect(nets(totals) + total(Object.values(totals.operator))).toBe(0n)
        expect(totals.currency).toBe(order.currency)
      }
    })
  })

  test('hold to the last unit what the buyers really paid, less what they really got back', () => {
    always((story) => {
      const { order, received, off } = now(story)
      const { operator } = oracle(order, story.terms)
      if (!settles(story)) return
      const { disputeFee } = rulesOf(story, order)
      const lost = order.disputes.filter(({ type, status }) => type === 'chargeback' && status === 'lost')
      const byGiftCard = total(order.giftCardPayments.map(({ amount }) => amount))
      expect(-operator['operator:shopify_balance']).toBe(
        received - byGiftCard - total(lost.map(({ amount }) => amount + disputeFee)),
      )
      expect(-operator['operator:receivable']).toBe(order.outstanding)
      expect(-operator['operator:fees']).toBe(BigInt(lost.length) * disputeFee)
      // What the generator put the total off by, so that no mistake hides in it.
      expect(operator['operator:rounding']).toBe(off)
    })
  })

  test('of a vendor are the sum of the lines, and each line adds up', () => {
    always((story) => {
      const totals = oracle(orderNow(story), story.terms)
      const names = ['earned', 'refunded', 'commission', 'commissionVat', 'net'] as const
      for (const [vendor, sums] of totals.vendors) {
        const own = totals.lines.filter((line) => line.vendor === vendor)
        for (const name of names) expect(sums[name]).toBe(total(own.map((line) => line[name])))
        expect(sums.net).toBe(sums.earned - sums.refunded - sums.commission - sums.commissionVat)
      }
      expect(new Set(totals.lines.map(({ vendor }) => vendor))).toEqual(new Set(totals.vendors.keys()))
    })
  })

  test('a commission is between nought and its base, and what is kept of it between nought and the whole', () => {
    always((story) => {
      const order = orderNow(story)
      const gotLess = order.refunds.some(({ adjustments }) => adjustments.some(({ amount }) => amount > 0n))
      for (const line of oracle(order, story.terms).lines) {
        expect(line.commissionAtSale >= 0n && line.commissionAtSale <= line.base).toBe(true)
        if (line.ruleId === null || line.base === 0n) expect(line.commissionAtSale).toBe(0n)
        // Who gets a part of what buyers got less has earned more than was sold.
        if (gotLess) continue
        expect(line.commission >= 0n && line.commission <= line.commissionAtSale).toBe(true)
        expect(line.commissionVat >= 0n && line.commissionVat <= line.commissionVatAtSale).toBe(true)
        expect(line.refunded >= 0n && line.refunded <= line.earned).toBe(true)
      }
    })
  })
})

describe('an order that does not settle', () => {
  test('moves nothing and names nobody: test orders', () => {
    always(({ terms, states }) => {
      for (const { order } of states) {
        const totals = oracle({ ...order, test: true }, terms)
        expect(isNought(totals) && totals.vendors.size === 0 && totals.lines.length === 0).toBe(true)
      }
    })
  })

  test('moves nothing while its money is not there; a total of nought counts as paid', () => {
    fc.assert(
      fc.property(history, fc.constantFrom(...FINANCIAL_STATUSES), (story, financialStatus) => {
        const order = { ...orderNow(story), financialStatus }
        const totals = oracle(order, story.terms)
        const paid = ['paid', 'partially_refunded', 'refunded'].includes(financialStatus)
        const accrued =
          financialStatus === 'partially_paid' && rulesOf(story, order).partiallyPaid === 'accrue'
        if (order.total > 0n && !paid && !accrued) {
          expect(isNought(totals) && totals.vendors.size === 0).toBe(true)
        } else {
          expect(totals).toEqual(oracle({ ...order, financialStatus: 'paid' }, story.terms))
          expect(-totals.operator['operator:receivable']).toBe(order.outstanding)
        }
      }),
      RUNS,
    )
  })
})
