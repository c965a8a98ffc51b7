import { recordAudit } from '@souk/audit'
import type { Tx } from '@souk/db'
import { assert } from '@souk/kernel'
import { enqueue, markSent, type OutboxMessage } from '@souk/outbox'
import {
  findImport,
  findInTheWay,
  findVendor,
  finishImport,
  insertVendor,
  joinGroup,
  listGroups,
  moveVendor,
  nameKey,
  readRow,
  type SettledRow,
  settleImportRows,
  takeImportRows,
  type Vendor,
  type VendorGroup,
  vendorHandle,
} from '@souk/vendors'
import { mayBeApproved } from '../checklist/approve-when-complete'
import type { Deps } from '../deps'
import { syncVendor } from '../messages'
import type { Operator } from '../operator'
import { offerLocked } from '../team/invite-owner'
import { workInTurns, workOf } from './work-in-turns'

/** Lines per transaction: a crash repeats no more than these. */
const BATCH = 20

type Line = Awaited<ReturnType<typeof takeImportRows>>[number]

type Importing = {
  id: string
  actor: Operator
  shopName: string
  groups: VendorGroup[]
  inviting: boolean
  invitationKey: Uint8Array
  at: Date
}

/**
 * Goes on with an import for one turn. The vendor, the message for its metaobject, the offer to its owner and that the line
 * is done are one transaction, so each line becomes one vendor, one metaobject and one mail.
 */
export async function importVendors(
  deps: Pick<Deps, 'db' | 'clock' | 'invitationKey'>,
  message: OutboxMessage,
  signal: AbortSignal,
): Promise<void> {
  const { db, clock, invitationKey } = deps
  const { shop } = message
  const id = workOf(message)
  const found = await findImport(db.prisma, { shop, id })
  if (!found?.startedAt || found.finishedAt) return db.transaction((tx) => markSent(tx, message))
  const { inviting, startedBy } = found
  assert(startedBy, 'somebody had it imported')
  const actor: Operator = { kind: 'operator', shop, userId: startedBy }
  await workInTurns(deps, message, signal, {
    kind: 'vendor-import',
    takeSome: async (tx) => {
      const lines = await takeImportRows(tx, { id, limit: BATCH })
      if (lines.length === 0) return 0
      const groups = await listGroups(tx.prisma, { shop })
      const { name: shopName } = await tx.prisma.shop.findUniqueOrThrow({ where: { domain: shop } })
      const importing = { id, actor, shopName, groups, inviting, invitationKey, at: clock.now() }
      const settled: SettledRow[] = []
      for (const line of lines) settled.push({ line: line.line, ...(await importLine(tx, line, importing)) })
      await settleImportRows(tx, { id, settled })
      return lines.length
    },
    finish: (tx) => finishImport(tx, { id, at: clock.now() }),
  })
}

/** Makes one vendor of one line, unless somebody took the name or the address since the file was checked. */
async function importLine(
  tx: Tx,
  { cells }: Line,
  { id, actor, shopName, groups, inviting, invitationKey, at }: Importing,
): Promise<Omit<SettledRow, 'line'>> {
  const { shop } = actor
  const read = readRow(cells, groups)
  if (!read.ok) return { outcome: 'gone-wrong', vendorId: null, because: null }
  const { application, status, language, groupIds } = read.value
  const { displayName, email } = application
  const name = { nameKey: nameKey(displayName), handle: vendorHandle(displayName) }
  const other = await findInTheWay(tx, { shop, ...name, email })
  if (other) return { outcome: 'already', ...other }
  const vendorId = await insertVendor(tx, { shop, application, language, appliedAt: at })
  // Registered at this very moment.
  if (vendorId === null) return { outcome: 'already', vendorId: null, because: 'name' }
  for (const groupId of groupIds) await joinGroup(tx, { shop, groupId, vendorId })
  const stored = await findVendor(tx.prisma, { shop, vendorId })
  assert(stored, 'a vendor just stored is found')
  const vendor = status === 'approved' ? await approve(tx, stored, at) : stored
  await enqueue(tx, [syncVendor(vendor)])
  await recordAudit(tx, {
    shop,
    actor: { kind: 'operator', userId: actor.userId },
    action: 'vendor imported',
    subject: `vendor:${vendorId}`,
    detail: { import: id, status: vendor.status },
  })
  if (inviting) await offerLocked(tx, { actor, vendor, shopName, invitationKey, at })
  return { outcome: vendor.status === status ? 'created' : 'kept-back', vendorId, because: null }
}

/** Approves a new vendor whom the file calls approved, unless the marketplace's checklist comes first. No mail says so. */
async function approve(tx: Tx, vendor: Vendor, at: Date): Promise<Vendor> {
  if (!(await mayBeApproved(tx, vendor, at))) return vendor
  const { shop, id: vendorId } = vendor
  const moved = await moveVendor(tx, { shop, vendorId, move: 'approve', reason: null, at })
  assert(moved.ok, 'a vendor under review can be approved')
  return moved.value.vendor
}
