import { can } from '@souk/access'
import { type Actor, recordAudit } from '@souk/audit'
import type { Prisma } from '@souk/db'
import { type FileRefusal, findFile, openFile, type PrivateFile } from '@souk/files'
import { type CustomerId, type FileId, fail, type Result, type ShopDomain } from '@souk/kernel'
import { findVendorOfCustomer } from '@souk/vendors'
import type { Deps } from './deps'
import type { Operator } from './operator'
import { readPrivateFilesRule, withRights } from './staff/private-files-rule'
import { asSubject } from './vendor-member'

type Viewer = Operator | { kind: 'customer'; shop: ShopDomain; customerId: CustomerId }

type Asked = { viewer: Viewer; fileId: FileId }

export type OpenedFile = { file: PrivateFile; bytes: Uint8Array<ArrayBuffer> }

/**
 * Opens a private file for an operator of its shop who has the right, or somebody who works for its vendor. That it was looked at is on record before
 * anybody sees a byte; so is asking for a file that the viewer's shop or vendor does not have.
 */
export async function viewPrivateFile(
  { db, fileKeys }: Deps,
  { viewer, fileId }: Asked,
): Promise<Result<OpenedFile, 'not-allowed' | FileRefusal>> {
  const { shop } = viewer
  const line = { shop, actor: actorOf(viewer) }
  const file = await findFile(db.prisma, { shop, fileId })
  const may = file ? await mayView(db.prisma, viewer, file) : 'not-found'
  if (!file || may === 'not-found') {
    await recordAudit(db.pool, { ...line, action: 'unknown file asked for', subject: `file:${fileId}` })
    return fail('not-found')
  }
  const { vendorId } = file
  const asked = { keys: fileKeys, shop, vendorId, fileId }
  const opened = may === 'allowed' ? await openFile(db.prisma, asked) : fail(may)
  await recordAudit(db.pool, {
    ...line,
    action: opened.ok ? 'private file viewed' : 'private file not shown',
    subject: `vendor:${vendorId}`,
    detail: { file: fileId, ...(!opened.ok && { cause: opened.reason }) },
  })
  return opened
}

async function mayView(
  prisma: Prisma.TransactionClient,
  viewer: Viewer,
  { vendorId }: PrivateFile,
): Promise<'allowed' | 'not-allowed' | 'not-found'> {
  const { shop } = viewer
  if (viewer.kind === 'operator') {
    const { namedOnly } = await readPrivateFilesRule(prisma, { shop })
    const seeing = { do: 'see private files', vendor: { shop }, namedOnly } as const
    return can(await withRights(prisma, viewer), seeing) ? 'allowed' : 'not-allowed'
  }
  const theirs = await findVendorOfCustomer(prisma, { shop, customerId: viewer.customerId })
  if (theirs?.vendor.id !== vendorId) return 'not-found'
  return can(asSubject(theirs.member), { do: 'see own private files', vendor: theirs.vendor })
    ? 'allowed'
    : 'not-allowed'
}

const actorOf = (viewer: Viewer): Actor =>
  viewer.kind === 'operator'
    ? { kind: 'operator', userId: viewer.userId }
    : { kind: 'customer', customerId: viewer.customerId }
