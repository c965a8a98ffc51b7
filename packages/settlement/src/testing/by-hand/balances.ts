import { OPERATOR_ACCOUNTS, type OrderTotals } from '../../order-totals'
import type { Tables } from './cases'
import { oneOf, same, signed, vendorOf } from './cells'
import { rowsOf } from './rows'

/** The expected side of the page and the same of totals, each as plain values to compare. Accounts of nought are left out. */
type Balances = {
  readonly vendors: Readonly<Record<string, Vendor>>
  readonly accounts: Readonly<Record<string, bigint>>
}
type Vendor = Readonly<Record<'earned' | 'refunded' | 'commission' | 'commissionVat' | 'net', bigint>>

const ACCOUNTS = same(OPERATOR_ACCOUNTS)

export function balancesOnPage(tables: Tables): Balances {
  const vendors = rowsOf(tables, 'vendor').map((cell): [string, Vendor] => [
    vendorOf(cell('vendor')),
    {
      earned: signed(cell('earned')),
      refunded: signed(cell('refunded')),
      commission: signed(cell('commission')),
      commissionVat: signed(cell('VAT')),
      net: signed(cell('net')),
    },
  ])
  const rows = rowsOf(tables, 'account').map((cell): [string, bigint] => [
    cell('account'),
    signed(cell('balance')),
  ])
  const sum = rows.pop()
  if (sum?.[0] !== 'sum') throw new Error('the balances must end with their sum')
  const accounts = rows.map(([account, balance]): [string, bigint] => [accountOf(account), balance])
  if (sum[1] !== 0n || accounts.reduce((total, [, balance]) => total + balance, 0n) !== 0n)
    throw new Error('the balances do not sum to nought')
  return { vendors: once(vendors), accounts: withoutNoughts(once(accounts)) }
}

export const balancesOf = ({ vendors, operator }: OrderTotals): Balances => ({
  vendors: Object.fromEntries(vendors),
  accounts: withoutNoughts({
    ...Object.fromEntries([...vendors].map(([id, { net }]) => [id, net])),
    ...operator,
  }),
})

function accountOf(cell: string): string {
  const vendor = /^vendor (.*)$/.exec(cell)?.[1]
  return vendor === undefined ? oneOf(cell, ACCOUNTS) : vendorOf(vendor)
}

function once<T>(entries: readonly (readonly [string, T])[]): Record<string, T> {
  const names = entries.map(([name]) => name)
  const twice = names.find((name, n) => names.indexOf(name) !== n)
  if (twice !== undefined) throw new Error(`${twice} stands twice`)
  return Object.fromEntries(entries)
}

const withoutNoughts = (accounts: Readonly<Record<string, bigint>>) =>
  Object.fromEntries(Object.entries(accounts).filter(([, balance]) => balance !== 0n))
