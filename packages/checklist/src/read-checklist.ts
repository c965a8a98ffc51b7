import type { Prisma } from '@souk/db'
import type { ShopDomain, VendorId } from '@souk/kernel'
import { listRequirements } from './list-requirements'
import type { Requirement } from './requirement'
import { askedSince, type ItemState, stateOf } from './states'
import { asSubmission, SUBMISSION_COLUMNS, type Submission } from './submission'

export type ChecklistItem = {
  requirement: Requirement
  state: ItemState
  /** The day it is due; null for whenever. */
  dueAt: Date | null
  /** What was sent, the latest first. */
  submissions: Submission[]
}

type Asked = {
  vendor: { shop: ShopDomain; id: VendorId; status: string; appliedAt: Date; decidedAt: Date | null }
  now: Date
}

const DAY_MS = 24 * 60 * 60 * 1000

/** All that is asked of a vendor now, in the marketplace's order. */
export async function readChecklist(
  prisma: Prisma.TransactionClient,
  { vendor, now }: Asked,
): Promise<ChecklistItem[]> {
  const requirements = await listRequirements(prisma, { shop: vendor.shop })
  const rows = await prisma.submission.findMany({
    where: { vendorId: vendor.id, vendor: { shopDomain: vendor.shop } },
    orderBy: { id: 'desc' },
    take: 500,
    ...SUBMISSION_COLUMNS,
  })
  const sent = rows.map(asSubmission)
  return requirements.flatMap((requirement): ChecklistItem[] => {
    const since = requirement.archivedAt ? null : askedSince(vendor, requirement)
    if (!since) return []
    const submissions = sent.filter(({ requirementId }) => requirementId === requirement.id)
    const { dueDays } = requirement
    const dueAt = dueDays === null ? null : new Date(since.getTime() + dueDays * DAY_MS)
    return [{ requirement, state: stateOf(submissions[0] ?? null, now), dueAt, submissions }]
  })
}

/** Those that keep a vendor from being approved, where the rule is that nothing may be missing. */
export const askedForApproval = (items: readonly ChecklistItem[]): ChecklistItem[] =>
  items.filter(({ requirement }) => requirement.asked === 'application')

/** Titles of what the vendor still has to send. */
export const openTitles = (items: readonly ChecklistItem[]): string[] =>
  items
    .filter(({ requirement, state }) => requirement.required && state !== 'accepted' && state !== 'submitted')
    .map(({ requirement }) => requirement.title)
