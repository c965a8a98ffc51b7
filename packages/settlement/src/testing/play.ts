import type {
  AdjustmentFacts,
  DisputeFacts,
  FinancialStatus,
  LineFacts,
  OrderFacts,
  RefundFacts,
} from '../order-facts'
import { total } from './fraction'
import { asked, askedForLine, type LineDraft, line, type PlacedOrder } from './random-order'

/**
 * A little Shopify that plays what happens to an order, event by event, and keeps books of its own: what was really received and what
 * came back. Numbers in events are percents, or are taken round the list, so that every event fits every order and shrinks well.
 */
export type Event =
  | { kind: 'pay'; percent: bigint; byGiftCard: boolean }
  | ({ kind: 'refund' } & RefundDraft)
  | { kind: 'removeLine'; line: number }
  | { kind: 'addLine'; draft: LineDraft }
  | { kind: 'removeShipping'; line: number }
  | { kind: 'cancel'; keepsTheMoney: boolean }
  | { kind: 'dispute'; percent: bigint; type: DisputeFacts['type'] }
  | { kind: 'decideDispute'; dispute: number; status: DisputeFacts['status'] }

export type RefundDraft = {
  lines: { line: number; quantity: bigint }[]
  shipping: { line: number; percent: bigint; shape: 'entry' | 'adjustment' | 'both' } | null
  dutiesPercent: bigint
  /** The buyer gets more than the lines, as part of what the shop has, or less, as part of the lines. */
  byAmount: { way: 'more' | 'less'; percent: bigint; taxPercent: bigint } | null
  /** On its way: the books hold a cancelling pair. */
  pending: boolean
  /** Whether the money has left. */
  paidOut: boolean
  ontoGiftCard: boolean
}

type Left = { value: bigint; tax: bigint }

export type State = {
  order: OrderFacts
  /** What the shop has of the buyer's money, gift cards among it. */
  received: bigint
  paidEver: boolean
  paidOut: bigint
  back: bigint
  /** What can still be refunded of a shipping line; null where an adjustment took a part that cannot be told. */
  shippingLeft: ReadonlyMap<string, Left & { removable: boolean }>
  dutiesLeft: bigint
  unpaidStatus: FinancialStatus
  /** What the total is off the sum of the order's parts. */
  off: bigint
}

const part = (of: bigint, percent: bigint) => (of * percent) / 100n
const around = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(list.length, 1)]

export function begin({ order, off }: PlacedOrder, unpaidStatus: FinancialStatus): State {
  return settled({
    order,
    received: 0n,
    paidEver: false,
    paidOut: 0n,
    back: 0n,
    shippingLeft: new Map(
      order.shippingLines.map((one) => [
        one.shippingLineId,
        { value: one.price - total(one.discounts), tax: total(one.taxes), removable: true },
      ]),
    ),
    dutiesLeft: order.duties,
    unpaidStatus,
    off,
  })
}

/** Works out what Shopify would say of the order now. */
function settled(state: State): State {
  const outstanding = state.order.total - state.back - state.received
  const financialStatus: FinancialStatus = !state.paidEver
    ? state.unpaidStatus
    : state.paidOut > 0n
      ? state.received > 0n
        ? 'partially_refunded'
        : 'refunded'
      : outstanding > 0n
        ? 'partially_paid'
        : 'paid'
  return { ...state, order: { ...state.order, outstanding, financialStatus } }
}

/** `seconds` later; Shopify often tells of two events in one second. */
export function apply(state: State, event: Event, seconds = 1): State {
  const updatedAt = new Date(state.order.updatedAt.getTime() + seconds * 1000)
  return settled(happen({ ...state, order: { ...state.order, updatedAt } }, event))
}

function happen(state: State, event: Event): State {
  const { order } = state
  switch (event.kind) {
    case 'pay': {
      const amount = part(order.outstanding, event.percent)
      if (amount <= 0n) return state
      const giftCardPayments = event.byGiftCard
        ? [...order.giftCardPayments, { transactionId: `g${order.giftCardPayments.length}`, amount }]
        : order.giftCardPayments
      return {
        ...state,
        paidEver: true,
        received: state.received + amount,
        order: { ...order, giftCardPayments },
      }
    }
    case 'refund':
      return refund(state, event)
    case 'removeLine':
      return refund(state, { ...NOTHING, lines: [{ line: event.line, quantity: 1_000n }] })
    case 'cancel': {
      const everything = order.lines.map((_, index) => ({ line: index, quantity: 1_000n }))
      const byAmount = event.keepsTheMoney ? ({ way: 'less', percent: 100n, taxPercent: 0n } as const) : null
      const cancelled = { ...state, order: { ...order, cancelledAt: order.updatedAt } }
      return refund(cancelled, {
        ...NOTHING,
        lines: everything,
        byAmount,
        paidOut: true,
        dutiesPercent: 100n,
      })
    }
    case 'addLine': {
      const added = line(`${order.lines.length + 100}`, event.draft, order.taxesIncluded)
      const sum = order.total + askedForLine(added, order.taxesIncluded)
      return { ...state, order: { ...order, lines: [...order.lines, added], total: sum } }
    }
    case 'removeShipping':
      return removeShipping(state, event.line)
    case 'dispute': {
      const dispute: DisputeFacts = {
        disputeId: `d${order.disputes.length}`,
        type: event.type,
        status: 'open',
        amount: part(state.received, event.percent),
      }
      return { ...state, order: { ...order, disputes: [...order.disputes, dispute] } }
    }
    case 'decideDispute': {
      const decided = around(order.disputes, event.dispute)
      const disputes = order.disputes.map((one) => (one === decided ? { ...one, status: event.status } : one))
      return { ...state, order: { ...order, disputes } }
    }
  }
}

const NOTHING: RefundDraft = {
  lines: [],
  shipping: null,
  dutiesPercent: 0n,
  byAmount: null,
  pending: false,
  paidOut: false,
  ontoGiftCard: false,
}

function removeShipping(state: State, index: number): State {
  const gone = around(state.order.shippingLines, index)
  const left = gone && state.shippingLeft.get(gone.shippingLineId)
  if (!gone || gone.removed || !left?.removable) return state
  const money = asked({ discounts: [], taxes: [left.tax] }, left.value, state.order.taxesIncluded)
  const shippingLines = state.order.shippingLines.map((one) =>
    one === gone ? { ...one, removed: true } : one,
  )
  return {
    ...state,
    back: state.back + money,
    shippingLeft: new Map(state.shippingLeft).set(gone.shippingLineId, {
      value: 0n,
      tax: 0n,
      removable: false,
    }),
    order: { ...state.order, shippingLines },
  }
}

/** What is refunded of a line for so many pieces: Shopify's subtotals of all pieces sum to the line. */
function refundOfLine(order: OrderFacts, of: LineFacts, wanted: bigint): RefundFacts['lines'][number] | null {
  const before = total(
    order.refunds.flatMap((one) =>
      one.lines.filter((entry) => entry.lineId === of.lineId).map((entry) => entry.quantity),
    ),
  )
  const left = of.quantity - before
  const quantity = wanted < left ? wanted : left
  if (quantity <= 0n) return null
  const piece = (sum: bigint) => (sum * (before + quantity)) / of.quantity - (sum * before) / of.quantity
  const subtotal = piece(of.unitPrice * of.quantity - total(of.discounts))
  return { lineId: of.lineId, quantity, subtotal, tax: piece(total(of.taxes)) }
}

function refund(state: State, draft: RefundDraft): State {
  const { order } = state
  const { taxesIncluded } = order
  const lines: RefundFacts['lines'][number][] = []
  for (const { line: index, quantity } of draft.lines) {
    const of = around(order.lines, index)
    const entry = of && !lines.some(({ lineId }) => lineId === of.lineId) && refundOfLine(order, of, quantity)
    if (entry) lines.push(entry)
  }
  const ofLines = total(lines.map(({ subtotal, tax }) => subtotal + (taxesIncluded ? 0n : tax)))

  const shipping = refundOfShipping(state, draft.shipping)
  const duties = part(state.dutiesLeft, draft.dutiesPercent)

  const adjustments: AdjustmentFacts[] = [...shipping.adjustments]
  let more = 0n
  if (draft.byAmount) {
    const { way, percent, taxPercent } = draft.byAmount
    const size = way === 'more' ? part(state.received, percent) : part(ofLines, percent)
    more = way === 'more' ? size : -size
    const tax = part(more, taxPercent)
    adjustments.push({ kind: 'discrepancy', amount: -(more - tax), tax: -tax })
  }
  if (draft.pending)
    for (const amount of [ofLines, -ofLines]) adjustments.push({ kind: 'discrepancy', amount, tax: 0n })

  const back = ofLines + shipping.money + duties + more
  const paidOut = draft.paidOut && back > 0n && back <= state.received ? back : 0n
  const onGiftCards = total(order.giftCardPayments.map(({ amount }) => amount))
  const giftCardPayments =
    draft.ontoGiftCard && paidOut > 0n && paidOut <= onGiftCards
      ? [...order.giftCardPayments, { transactionId: `g${order.giftCardPayments.length}`, amount: -paidOut }]
      : order.giftCardPayments
  const refundId = `r${order.refunds.length + 1}`
  return {
    ...state,
    received: state.received - paidOut,
    paidOut: state.paidOut + paidOut,
    back: state.back + back,
    shippingLeft: shipping.left,
    dutiesLeft: state.dutiesLeft - duties,
    order: {
      ...order,
      giftCardPayments,
      refunds: [...order.refunds, { refundId, lines, adjustments, shippingLines: shipping.entries, duties }],
    },
  }
}

function refundOfShipping(state: State, draft: RefundDraft['shipping']) {
  const { order, shippingLeft } = state
  const none = { entries: [], adjustments: [], money: 0n, left: shippingLeft }
  const of = draft && around(order.shippingLines, draft.line)
  const left = of && shippingLeft.get(of.shippingLineId)
  if (!draft || !of || !left) return none
  const value = part(left.value, draft.percent)
  const tax = part(left.tax, draft.percent)
  const entry = { shippingLineId: of.shippingLineId, subtotal: value, tax }
  const net = order.taxesIncluded ? value - tax : value
  return {
    entries: draft.shape === 'adjustment' ? [] : [entry],
    adjustments: draft.shape === 'entry' ? [] : [{ kind: 'shipping' as const, amount: -net, tax: -tax }],
    money: net + tax,
    left: new Map(shippingLeft).set(of.shippingLineId, {
      value: left.value - value,
      tax: left.tax - tax,
      removable: left.removable && draft.shape !== 'adjustment',
    }),
  }
}
