import { currency } from '@souk/kernel'
import { FINANCIAL_STATUSES, type LineFacts, type OrderFacts } from '../../order-facts'
import type { Tables } from './cases'
import { amount, amounts, moment, momentOr, name, oneOf, productOf, same, signed, yesNo } from './cells'
import { refundsOf } from './refunds'
import { keyed, type Row, rowsOf } from './rows'

const KEYS = [
  'currency',
  'sold at',
  'status',
  'prices',
  'total',
  'still owed',
  'duties',
  'tip',
  'test',
  'cancelled at',
] as const

/** The order that the tables tell. */
export function factsOf(tables: Tables): OrderFacts {
  const say = keyed(tables, 'order', KEYS)
  return {
    orderId: '1',
    currency: currency(say('currency')),
    test: yesNo(say('test')),
    processedAt: moment(say('sold at')),
    updatedAt: moment(say('sold at')),
    cancelledAt: momentOr('never')(say('cancelled at')),
    financialStatus: oneOf(say('status'), same(FINANCIAL_STATUSES)),
    taxesIncluded: oneOf(say('prices'), { 'without tax': false, 'with tax inside': true }),
    total: amount(say('total')),
    outstanding: signed(say('still owed')),
    duties: amount(say('duties')),
    tip: amount(say('tip')),
    lines: rowsOf(tables, 'line').map(lineOf),
    shippingLines: rowsOf(tables, 'shipping').map((cell) => ({
      shippingLineId: name(cell('shipping')),
      price: amount(cell('price')),
      discounts: amounts(cell('discount')),
      taxes: amounts(cell('tax')),
      removed: false,
    })),
    refunds: refundsOf(rowsOf(tables, 'refund')),
    giftCardPayments: rowsOf(tables, 'gift card').map((cell) => ({
      transactionId: name(cell('gift card')),
      amount: signed(cell('amount')),
    })),
    disputes: rowsOf(tables, 'dispute').map((cell) => ({
      disputeId: name(cell('dispute')),
      type: oneOf(cell('type'), same(['inquiry', 'chargeback'])),
      status: oneOf(cell('status'), same(['open', 'won', 'lost', 'refunded'])),
      amount: amount(cell('amount')),
    })),
  }
}

const lineOf = (cell: Row): LineFacts => ({
  lineId: name(cell('line')),
  ...soldAs(cell('product')),
  quantity: amount(cell('pieces')),
  unitPrice: amount(cell('price')),
  discounts: amounts(cell('discount')),
  taxes: amounts(cell('tax')),
  requiresShipping: yesNo(cell('ships')),
})

function soldAs(cell: string): Pick<LineFacts, 'kind' | 'productId' | 'variantId'> {
  if (cell === 'custom') return { kind: 'goods', productId: null, variantId: null }
  if (cell === 'tip') return { kind: 'tip', productId: null, variantId: null }
  const giftCard = /^gift card (.*)$/.exec(cell)?.[1]
  return giftCard === undefined
    ? { kind: 'goods', ...productOf(cell) }
    : { kind: 'giftCard', ...productOf(giftCard) }
}
