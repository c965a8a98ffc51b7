import fc from 'fast-check'
import type { FinancialStatus, OrderFacts } from '../order-facts'
import type { Terms } from '../terms'
import { apply, begin, type Event, type RefundDraft, type State } from './play'
import { lineDraft, placedOrder } from './random-order'
import { terms } from './random-terms'

/** A shop's terms, and an order as it was after every event; the last state is how things stand now. */
export type History = { terms: Terms; states: readonly [State, ...State[]] }

export const now = ({ states }: History): State => states[states.length - 1] ?? states[0]

export const orderNow = (history: History): OrderFacts => now(history).order

const index = fc.nat(5)
const percent = fc.oneof(fc.constant(100n), fc.bigInt({ min: 0n, max: 100n }))

const linesBack = fc.array(fc.record({ line: index, quantity: fc.bigInt({ min: 1n, max: 4n }) }), {
  maxLength: 3,
})

const refundDraft: fc.Arbitrary<RefundDraft> = fc.record({
  lines: linesBack,
  shipping: fc.option(
    fc.record({ line: index, percent, shape: fc.constantFrom('entry', 'adjustment', 'both') }),
    { freq: 2 },
  ),
  dutiesPercent: fc.oneof(fc.constant(0n), percent),
  byAmount: fc.option(
    fc.record({ way: fc.constantFrom('more', 'less'), percent, taxPercent: fc.constantFrom(0n, 0n, 16n) }),
    { freq: 2 },
  ),
  pending: fc.boolean(),
  paidOut: fc.boolean(),
  ontoGiftCard: fc.boolean(),
})

const kind = <const K extends Event['kind']>(name: K) => fc.constant(name)

const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: kind('pay'), percent, byGiftCard: fc.boolean() }) },
  { weight: 4, arbitrary: refundDraft.map((draft): Event => ({ kind: 'refund', ...draft })) },
  { weight: 1, arbitrary: fc.record({ kind: kind('removeLine'), line: index }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('addLine'), draft: lineDraft }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('removeShipping'), line: index }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('cancel'), keepsTheMoney: fc.boolean() }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: kind('dispute'),
      percent,
      type: fc.constantFrom('chargeback', 'chargeback', 'chargeback', 'inquiry'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: kind('decideDispute'),
      dispute: index,
      status: fc.constantFrom('lost', 'lost', 'won', 'refunded', 'open'),
    }),
  },
)

const unpaidStatus: fc.Arbitrary<FinancialStatus> = fc.constantFrom(
  'pending',
  'authorized',
  'voided',
  'expired',
)

const paidInFull = (byGiftCard: boolean): Event => ({ kind: 'pay', percent: 100n, byGiftCard })

/** Orders of every fate. Most are paid at once, or little would ever settle. */
export const history: fc.Arbitrary<History> = fc
  .record({
    terms,
    order: placedOrder,
    unpaidStatus,
    paidAtOnce: fc.constantFrom('no', 'yes', 'yes', 'yes', 'by gift card'),
    events: fc.array(fc.record({ event, seconds: fc.constantFrom(0, 1, 3600) }), { maxLength: 8 }),
  })
  .map(({ terms, order, unpaidStatus, paidAtOnce, events }) => {
    const states: [State, ...State[]] = [begin(order, unpaidStatus)]
    const first = { event: paidInFull(paidAtOnce === 'by gift card'), seconds: 0 }
    for (const next of paidAtOnce === 'no' ? events : [first, ...events])
      states.push(apply(states[states.length - 1] ?? states[0], next.event, next.seconds))
    return { terms, states }
  })

/** The same order paid at once, and nothing since. */
export const paidOrder: fc.Arbitrary<{ terms: Terms; paid: State }> = fc
  .record({ terms, order: placedOrder })
  .map(({ terms, order }) => ({ terms, paid: apply(begin(order, 'pending'), paidInFull(false)) }))
