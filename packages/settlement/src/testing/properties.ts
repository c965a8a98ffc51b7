import fc from 'fast-check'
import type { OrderFacts } from '../order-facts'
import { OPERATOR_ACCOUNTS, type OrderTotals } from '../order-totals'
import type { MarketplaceRules, Terms } from '../terms'
import { total } from './fraction'
import { oracle } from './oracle'
import type { Event } from './play'
import { type History, history, orderNow } from './random-history'
import { versionAt } from './terms-at-sale'

export const RUNS = { numRuns: 400 }
/** Says it of many histories; a failure prints the seed that plays it again. */
export const always = (says: (history: History) => void) => fc.assert(fc.property(history, says), RUNS)

export const withRules = (terms: Terms, rules: Partial<MarketplaceRules>): Terms => ({
  ...terms,
  versions: terms.versions.map((version) => ({ ...version, ...rules })),
})

export const rulesOf = ({ terms }: { terms: Terms }, order: OrderFacts) => versionAt(terms, order.processedAt)

export const nets = (of: OrderTotals) => total([...of.vendors.values()].map(({ net }) => net))

export const isNought = (of: OrderTotals) =>
  OPERATOR_ACCOUNTS.every((account) => of.operator[account] === 0n) &&
  [...of.vendors.values()].every(
    ({ net, commission, commissionVat }) => !net && !commission && !commissionVat,
  )

export const settles = (story: History) => !isNought(oracle(orderNow(story), story.terms))

/** A refund of every line that is left. */
export const EVERYTHING_BACK: Extract<Event, { kind: 'refund' }> = {
  kind: 'refund',
  lines: Array.from({ length: 12 }, (_, line) => ({ line, quantity: 1_000n })),
  shipping: null,
  dutiesPercent: 100n,
  byAmount: null,
  pending: false,
  paidOut: true,
  ontoGiftCard: false,
}
