import type { Tx } from '@souk/db'
import {
  type RequirementId,
  requirementId,
  type ShopDomain,
  shopDomain,
  type VendorId,
  vendorId,
} from '@souk/kernel'

/** What one vendor is to be reminded of now. */
export type DueReminder = { shop: ShopDomain; vendorId: VendorId; requirements: RequirementId[] }

/**
 * What is required, asked for and missing, since when, and for which of the marketplace's days no reminder is on record.
 * `since` follows `askedSince` and `stateOf`; something that expired is reminded of on the day itself too.
 * A vendor whom nobody has taken over has nobody who could send it.
 */
const SQL = `
  with due as (
    select v.id as vendor_id, r.id as requirement_id, missing.since, days.after_days
    from vendor v
    join shop s on s.domain = v.shop and s.uninstalled_at is null
    join requirement r on r.shop = v.shop and r.required and r.archived_at is null
      and (r.asked = 'application' or v.status in ('approved', 'suspended'))
    left join checklist_rules c on c.shop = v.shop
    left join lateral (
      select true as found, outcome, decided_at, (valid_until + 1)::timestamp at time zone 'UTC' as over_at
      from submission where vendor_id = v.id and requirement_id = r.id order by id desc limit 1
    ) latest on true
    cross join lateral (
      select case
        when latest.found is null then
          greatest(r.created_at, case r.asked when 'approval' then coalesce(v.decided_at, v.applied_at) else v.applied_at end)
        when latest.outcome = 'sent_back' then latest.decided_at
        when latest.over_at <= $1::timestamptz then latest.over_at
      end as since,
      latest.over_at <= $1::timestamptz and latest.outcome is distinct from 'sent_back' as expired
    ) missing
    cross join lateral unnest(
      coalesce(c.reminder_days, '{3,7,14}') || case when missing.expired then '{0}'::int[] else '{}' end
    ) as days (after_days)
    where v.status in ('applied', 'approved', 'suspended')
      and exists (select from vendor_member m where m.vendor_id = v.id and m.role = 'owner')
      and missing.since + days.after_days * interval '1 day' <= $1::timestamptz
      and not exists (
        select from checklist_reminder sent
        where sent.vendor_id = v.id and sent.requirement_id = r.id
          and sent.since = missing.since and sent.after_days = days.after_days
      )
  ), taken as (
    insert into checklist_reminder (vendor_id, requirement_id, since, after_days, sent_at)
    select vendor_id, requirement_id, since, after_days, $1::timestamptz from due
    where vendor_id in (select distinct vendor_id from due order by vendor_id limit $2)
    on conflict do nothing
    returning vendor_id, requirement_id
  )
  select v.shop, taken.vendor_id::text as "vendorId",
    array_agg(distinct taken.requirement_id::text) as requirements
  from taken join vendor v on v.id = taken.vendor_id
  group by v.shop, taken.vendor_id`

/**
 * Takes the reminders that are due, of some vendors: what is taken is on record once the transaction commits and is not
 * taken again, by whoever else looks at the same moment. None left: an empty list.
 */
export async function takeDueReminders(
  tx: Tx,
  { now, vendors }: { now: Date; vendors: number },
): Promise<DueReminder[]> {
  const { rows } = await tx.query<{ shop: string; vendorId: string; requirements: string[] }>(SQL, [
    now,
    vendors,
  ])
  return rows.map((row) => ({
    shop: shopDomain(row.shop),
    vendorId: vendorId(row.vendorId),
    requirements: row.requirements.map(requirementId),
  }))
}
