import type { CommissionMatch, CommissionRule, MarketplaceRules, Terms } from '../../terms'
import type { Tables } from './cases'
import {
  amount,
  basisPoints,
  moment,
  momentOr,
  name,
  oneOf,
  orNull,
  productOf,
  same,
  vendorOf,
} from './cells'
import { keyed, type Row, rowsOf } from './rows'

const KEYS = [
  'commission base',
  'commission VAT',
  'tax to',
  'shipping to',
  "operator's part of discounts",
  'refund adjustments',
  'dispute loss',
  'dispute fee',
  'partly paid',
] as const

const BORNE_BY = { operator: 'operator', 'pro rata': 'proRata' } as const

/** Settings, rules and links. A table `rule from …` is a later version: the same settings with other rules. */
export function termsOf(tables: Tables): Terms {
  const settings = settingsOf(tables)
  const later = [...tables.keys()].filter((kind) => kind.startsWith('rule from '))
  return {
    versions: ['rule', ...later].map((kind) => ({
      from: kind === 'rule' ? null : moment(kind.slice('rule from '.length)),
      ...settings,
      commission: rowsOf(tables, kind).map((cell) => ruleOf(kind, cell)),
    })),
    links: rowsOf(tables, 'link').map((cell) => ({
      ...productOf(cell('link')),
      from: momentOr('ever')(cell('from')),
      vendor: cell('vendor') === 'nobody' ? null : vendorOf(cell('vendor')),
    })),
    products: [],
    vendorGroups: [],
  }
}

function settingsOf(tables: Tables): Omit<MarketplaceRules, 'commission'> {
  const say = keyed(tables, 'terms', KEYS)
  return {
    base: oneOf(say('commission base'), {
      'without tax, without shipping': { tax: 'exclude', shipping: false },
      'without tax, with shipping': { tax: 'exclude', shipping: true },
      'with tax, without shipping': { tax: 'include', shipping: false },
      'with tax, with shipping': { tax: 'include', shipping: true },
    }),
    commissionVatBps: basisPoints(say('commission VAT')),
    tax: oneOf(say('tax to'), same(['operator', 'vendor'])),
    shipping: oneOf(say('shipping to'), { ...BORNE_BY, vendor: 'vendor' }),
    discountFunding: { operatorBps: basisPoints(say("operator's part of discounts")) },
    refundAdjustments: oneOf(say('refund adjustments'), BORNE_BY),
    disputeLoss: oneOf(say('dispute loss'), BORNE_BY),
    disputeFee: amount(say('dispute fee')),
    partiallyPaid: oneOf(say('partly paid'), same(['accrue', 'wait'])),
  }
}

const ruleOf = (kind: string, cell: Row): CommissionRule => ({
  id: name(cell(kind)),
  match: matchOf(cell('for')),
  percentBps: basisPoints(cell('percent')),
  fixed: amount(cell('fixed')),
  floor: orNull(cell('floor')),
  cap: orNull(cell('cap')),
})

/** `all`, or what must hold, joined by commas. */
const matchOf = (cell: string): CommissionMatch =>
  cell === 'all' ? {} : Object.assign({}, ...cell.split(', ').map(conditionOf))

function conditionOf(condition: string): CommissionMatch {
  const [, what, value = ''] = /^(.*) (\S+)$/.exec(condition) ?? []
  switch (what) {
    case 'product':
      return { productId: productOf(value).productId }
    case 'line from':
      return { minLine: amount(value) }
    case 'line below':
      return { maxLine: amount(value) }
    case 'sold from':
      return { from: moment(value) }
    case 'sold before':
      return { to: moment(value) }
    default:
      throw new Error(`no condition of a rule: "${condition}"`)
  }
}
