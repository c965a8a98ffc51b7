import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { OPERATOR_ACCOUNTS } from '../order-totals'
import type { MarketplaceRules, Terms } from '../terms'
import { total } from './fraction'
import { oracle } from './oracle'
import { always, nets, RUNS, withRules } from './properties'
import { history, orderNow, paidOrder } from './random-history'
import { commission, day, VENDOR_WITHOUT_LINES } from './random-terms'

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
