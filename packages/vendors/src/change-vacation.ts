import type { Tx } from '@souk/db'
import { type ShopDomain, shopDomain, type VendorId, vendorId } from '@souk/kernel'
import { dayOf, isAway, type Vacation } from './vacation'

type Change = { shop: ShopDomain; vendorId: VendorId; vacation: Vacation | null; today: string }

/** Plans a vacation, changes it, or takes it back (null). */
export async function changeVacation(tx: Tx, { shop, vendorId: id, vacation, today }: Change): Promise<void> {
  await tx.prisma.vendor.updateMany({
    where: { shopDomain: shop, id },
    data: {
      vacationFrom: vacation && new Date(vacation.from),
      vacationUntil: vacation && new Date(vacation.until),
      vacationNote: vacation?.note ?? '',
      vacationOn: isAway(vacation, today),
    },
  })
}

export type VacationTurn = { shop: ShopDomain; vendorId: VendorId; turn: 'begun' | 'over' }

/**
 * Takes up to this many vacations whose first day has come or whose last is over, and notes that it is so; one that is over
 * is forgotten. Of two processes at one moment each takes others.
 */
export async function turnVacations(
  tx: Tx,
  { today, atMost }: { today: string; atMost: number },
): Promise<VacationTurn[]> {
  const { rows } = await tx.query<{ shop: string; id: string; over: boolean }>(TURN, [today, atMost])
  return rows.map(({ shop, id, over }) => ({
    shop: shopDomain(shop),
    vendorId: vendorId(id),
    turn: over ? 'over' : 'begun',
  }))
}

const TURN = `
  with due as (
    select id, vacation_until < $1::date as over from vendor
    where vacation_from is not null
      and (vacation_until < $1::date or (not vacation_on and vacation_from <= $1::date))
    limit $2::int for update skip locked
  )
  update vendor set
    vacation_on = not due.over,
    vacation_from = case when due.over then null else vacation_from end,
    vacation_until = case when due.over then null else vacation_until end,
    vacation_note = case when due.over then '' else vacation_note end
  from due where vendor.id = due.id
  returning vendor.shop, vendor.id::text as id, due.over`

/** As the columns have it. */
export const vacationOf = (row: {
  vacationFrom: Date | null
  vacationUntil: Date | null
  vacationNote: string
}): Vacation | null =>
  row.vacationFrom &&
  row.vacationUntil && {
    from: dayOf(row.vacationFrom),
    until: dayOf(row.vacationUntil),
    note: row.vacationNote,
  }
