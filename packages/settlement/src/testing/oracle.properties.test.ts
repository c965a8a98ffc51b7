import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FINANCIAL_STATUSES, type OrderFacts, type RefundFacts } from '../order-facts'
import { OPERATOR_ACCOUNTS, type OrderTotals } from '../order-totals'
import type { MarketplaceRules, Terms } from '../terms'
import { total } from './fraction'
import { oracle } from './oracle'
import { apply, type Event } from './play'
import { type History, history, now, orderNow, paidOrder } from './random-history'
import { commission, day, VENDOR_WITHOUT_LINES } from './random-terms'
import { versionAt } from './terms-at-sale'

const RUNS = { numRuns: 400 }
const always = (says: (history: History) => void) => fc.assert(fc.property(history, says), RUNS)

const withRules = (terms: Terms, rules: Partial<MarketplaceRules>): Terms => ({
  ...terms,
  versions: terms.versions.map((version) => ({ ...version, ...rules })),
})

const rulesOf = ({ terms }: { terms: Terms }, order: OrderFacts) => versionAt(terms, order.processedAt)

const nets = (of: OrderTotals) => total([...of.vendors.values()].map(({ net }) => net))

const isNought = (of: OrderTotals) =>
  OPERATOR_ACCOUNTS.every((account) => of.operator[account] === 0n) &&
  [...of.vendors.values()].every(
    ({ net, commission, commissionVat }) => !net && !commission && !commissionVat,
  )

const settles = ({ terms, states }: History) => {
  const { order } = states[states.length - 1] ?? states[0]
  return !isNought(oracle(order, terms))
}

const EVERYTHING_BACK: Event = {
  kind: 'refund',
  lines: Array.from({ length: 12 }, (_, line) => ({ line, quantity: 1_000n })),
  shipping: null,
  dutiesPercent: 100n,
  byAmount: null,
  pending: false,
  paidOut: true,
  ontoGiftCard: false,
}

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

describe('the terms', () => {
  test('are those of the sale: what came into force later changes nothing', () => {
    fc.assert(
      fc.property(history, commission, ({ terms, states }, other) => {
        for (const { order } of states) {
          const later = new Date(order.processedAt.getTime() + 1)
          const begun = <T extends { from: Date | null }>(rows: readonly T[]) =>
            rows.filter(({ from }) => from === null || from.getTime() <= order.processedAt.getTime())
          const [since] = terms.versions
          if (!since) throw new Error('no terms')
          const changed: Terms = {
            versions: [...begun(terms.versions), { ...since, from: later, commission: other, tax: 'vendor' }],
            links: [
              ...begun(terms.links),
              ...terms.links.map((link) => ({ ...link, from: later, vendor: VENDOR_WITHOUT_LINES })),
            ],
            products: begun(terms.products),
            vendorGroups: begun(terms.vendorGroups),
          }
          expect(oracle(order, changed)).toEqual(oracle(order, terms))
        }
      }),
      RUNS,
    )
  })

  test('a rule that cannot match changes nothing, wherever it stands', () => {
    fc.assert(
      fc.property(history, fc.nat(4), fc.nat(5), (story, place, which) => {
        const never = [
          { vendor: VENDOR_WITHOUT_LINES },
          { productId: '999' },
          { vendorGroup: 'nobody' },
          { to: day(-1) },
          { from: day(99) },
          { minLine: 500n, maxLine: 500n },
        ][which]
        if (!never) throw new Error('no such rule')
        const rule = { id: 'never', match: never, percentBps: 10_000, fixed: 1n, floor: 5n, cap: null }
        const terms = {
          ...story.terms,
          versions: story.terms.versions.map((version) => ({
            ...version,
            commission: version.commission.toSpliced(place, 0, rule),
          })),
        }
        expect(oracle(orderNow(story), terms)).toEqual(oracle(orderNow(story), story.terms))
      }),
      RUNS,
    )
  })

  test('a vendor without goods in the order gets nothing, and changes nothing', () => {
    always((story) => {
      const order = orderNow(story)
      const totals = oracle(order, story.terms)
      const link = { productId: '999', variantId: null, from: null, vendor: VENDOR_WITHOUT_LINES }
      const groups = { vendor: VENDOR_WITHOUT_LINES, from: null, groups: ['gold'] }
      const withThem = {
        ...story.terms,
        links: [link, ...story.terms.links],
        vendorGroups: [groups, ...story.terms.vendorGroups],
      }
      expect(oracle(order, withThem)).toEqual(totals)
      expect(totals.vendors.has(VENDOR_WITHOUT_LINES)).toBe(false)
    })
  })

  test('without any link everything is the operator’s, and no commission is taken', () => {
    always((story) => {
      const totals = oracle(orderNow(story), { ...story.terms, links: [] })
      expect(totals.vendors.size).toBe(0)
      for (const account of ['operator:commission', 'operator:commission_vat', 'operator:discounts'] as const)
        expect(totals.operator[account]).toBe(0n)
    })
  })

  test('who funds a discount does not change the commission', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 10_000 }), (story, operatorBps) => {
        const order = orderNow(story)
        const funded = oracle(order, withRules(story.terms, { discountFunding: { operatorBps } }))
        const unfunded = oracle(order, withRules(story.terms, { discountFunding: { operatorBps: 0 } }))
        expect(unfunded.operator['operator:discounts']).toBe(0n)
        expect(nets(funded) - nets(unfunded)).toBe(-funded.operator['operator:discounts'])
        for (const account of OPERATOR_ACCOUNTS.filter((name) => name !== 'operator:discounts'))
          expect(funded.operator[account]).toBe(unfunded.operator[account])
      }),
      RUNS,
    )
  })

  test('an operator who funds discounts whole pays all of them on vendors’ lines', () => {
    fc.assert(
      fc.property(paidOrder, ({ terms, paid }) => {
        const totals = oracle(paid.order, withRules(terms, { discountFunding: { operatorBps: 10_000 } }))
        const theirs = new Set(totals.lines.map(({ lineId }) => lineId))
        const discounts = paid.order.lines
          .filter(({ lineId }) => theirs.has(lineId))
          .flatMap((line) => line.discounts)
        expect(-totals.operator['operator:discounts']).toBe(total(discounts))
      }),
      RUNS,
    )
  })

  test('whose the tax is changes only who holds it', () => {
    always((story) => {
      // A lost dispute tells no tax: pro rata, the tax in it is borne by whoever holds the tax.
      const order = { ...orderNow(story), disputes: [] }
      const operators = oracle(order, withRules(story.terms, { tax: 'operator' }))
      const vendors = oracle(order, withRules(story.terms, { tax: 'vendor' }))
      expect(nets(vendors) - nets(operators)).toBe(
        operators.operator['operator:tax'] - vendors.operator['operator:tax'],
      )
      for (const account of OPERATOR_ACCOUNTS.filter((name) => name !== 'operator:tax'))
        expect(vendors.operator[account]).toBe(operators.operator[account])
    })
  })
})

describe('shipping', () => {
  const bare: Partial<MarketplaceRules> = {
    commission: [],
    tax: 'operator',
    discountFunding: { operatorBps: 0 },
  }

  test('is split to the last unit, and its tax with it', () => {
    fc.assert(
      fc.property(
        paidOrder,
        fc.constantFrom('operator', 'vendor', 'proRata'),
        ({ terms, paid: { order } }, shipping) => {
          const { operator, lines } = oracle(order, withRules(terms, { ...bare, shipping }))
          const unshipped = oracle({ ...order, shippingLines: [] }, withRules(terms, bare))
          const price = total(order.shippingLines.map((line) => line.price - total(line.discounts)))
          const tax = total(order.shippingLines.flatMap((line) => line.taxes))
          const toVendors =
            total(lines.map(({ earned }) => earned)) - total(unshipped.lines.map(({ earned }) => earned))
          const toOperator =
            operator['operator:shipping'] + operator['operator:tax'] - unshipped.operator['operator:tax']
          expect(toVendors + toOperator).toBe(order.taxesIncluded ? price : price + tax)
          if (shipping === 'operator') expect(toVendors).toBe(0n)
        },
      ),
      RUNS,
    )
  })

  test('goes in equal parts to the parties that ship, to a unit per line; who ships nothing gets nothing', () => {
    fc.assert(
      fc.property(paidOrder, ({ terms, paid }) => {
        const order = {
          ...paid.order,
          lines: paid.order.lines.map((line) => ({
            ...line,
            discounts: [],
            taxes: [],
            unitPrice: line.unitPrice + 1n,
          })),
        }
        const rules = withRules(terms, { ...bare, shipping: 'vendor' })
        const shipped = oracle(order, rules)
        const unshipped = oracle({ ...order, shippingLines: [] }, rules)
        const ships = new Set(order.lines.filter((line) => line.requiresShipping).map(({ lineId }) => lineId))
        const parties = new Set(
          order.lines
            .filter(({ lineId }) => ships.has(lineId))
            .map(({ lineId }) => shipped.lines.find((line) => line.lineId === lineId)?.vendor ?? null),
        )
        const all =
          nets(shipped) -
          nets(unshipped) +
          shipped.operator['operator:shipping'] +
          shipped.operator['operator:tax']
        for (const [vendor, { net }] of shipped.vendors) {
          const got = net - (unshipped.vendors.get(vendor)?.net ?? 0n)
          const error = got * BigInt(parties.size) - all
          // Net and tax are split each, and each line may be a unit off.
          const slack = BigInt(2 * order.lines.length * parties.size)
          if (parties.has(vendor)) expect(error <= slack && error >= -slack).toBe(true)
          else expect(got).toBe(0n)
        }
      }),
      RUNS,
    )
  })

  test('is the operator’s where nothing needs shipping', () => {
    fc.assert(
      fc.property(paidOrder, ({ terms, paid: { order } }) => {
        const lines = order.lines.map((line) => ({ ...line, requiresShipping: false }))
        const [vendors, operators] = (['vendor', 'operator'] as const).map((shipping) =>
          oracle({ ...order, lines }, withRules(terms, { shipping })),
        )
        expect(vendors).toEqual(operators)
      }),
      RUNS,
    )
  })
})

test('the histories hold what they are to try: each of these comes up often enough', () => {
  const seen = new Map<string, number>()
  const count = (name: string, is: boolean) => seen.set(name, (seen.get(name) ?? 0) + (is ? 1 : 0))
  for (const story of fc.sample(history, { numRuns: 1000, seed: 6 })) {
    const order = orderNow(story)
    const { vendors, operator, lines } = oracle(order, story.terms)
    for (const account of OPERATOR_ACCOUNTS) count(account, operator[account] !== 0n)
    count('two vendors', vendors.size > 1)
    count(
      'a reversed commission',
      lines.some((line) => line.commission < line.commissionAtSale),
    )
    count(
      'a partly reversed commission',
      lines.some(({ commission: kept, commissionAtSale }) => kept > 0n && kept < commissionAtSale),
    )
    count('unsettled', vendors.size === 0 && isNought(oracle(order, story.terms)))
    count('free of charge', order.total === 0n)
    count('accrued', order.financialStatus === 'partially_paid' && vendors.size > 0)
    count('to be paid back', order.outstanding < 0n)
    count(
      'by amount',
      order.refunds.some(({ adjustments }) => total(adjustments.map(({ amount }) => amount)) < 0n),
    )
    count(
      'less than the lines',
      order.refunds.some(({ adjustments }) => total(adjustments.map(({ amount }) => amount)) > 0n),
    )
    for (const shape of ['an entry', 'an adjustment', 'both'])
      count(
        `shipping refunded as ${shape}`,
        order.refunds.some(({ shippingLines, adjustments }) => {
          const adjusted = adjustments.some(({ kind, amount }) => kind === 'shipping' && amount !== 0n)
          const entered = shippingLines.some(({ subtotal }) => subtotal > 0n)
          return shape === 'both'
            ? adjusted && entered
            : shape === 'an entry'
              ? entered && !adjusted
              : adjusted && !entered
        }),
      )
    count(
      'given back onto a gift card',
      order.giftCardPayments.some(({ amount }) => amount < 0n),
    )
    count('a tip told twice', order.tip > 0n && order.lines.some(({ kind }) => kind === 'tip'))
    count('lost pro rata', operator['operator:fees'] < 0n && rulesOf(story, order).disputeLoss === 'proRata')
    count(
      'a floor or a cap',
      lines.some(({ ruleId }) =>
        rulesOf(story, order).commission.some(
          ({ id, floor, cap }) => id === ruleId && (floor ?? cap) !== null,
        ),
      ),
    )
    count(
      'below nought',
      [...vendors.values()].some(({ net }) => net < 0n),
    )
    count(
      'shipping removed',
      order.shippingLines.some(({ removed }) => removed),
    )
  }
  for (const [name, times] of seen) expect.soft(times, name).toBeGreaterThanOrEqual(10)
})
