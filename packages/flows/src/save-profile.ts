import { can } from '@souk/access'
import { recordAudit } from '@souk/audit'
import { isUniqueViolation } from '@souk/db'
import { fail, ok, type Result } from '@souk/kernel'
import { enqueue } from '@souk/outbox'
import {
  changeProfile,
  findLookAlikes,
  findVendor,
  type ImageKind,
  nameKey,
  type SentImages,
  type Vendor,
  type VendorApplication,
} from '@souk/vendors'
import type { Deps } from './deps'
import { syncProfile } from './messages'
import { checkName } from './register-vendor'
import type { VendorMember } from './vendor-member'

type ProfileChange = {
  actor: VendorMember
  application: VendorApplication
  images: SentImages
  /** Images to take away. */
  dropped: ImageKind[]
  seenVersion: number
}

export type ProfileRefusal =
  | 'not-allowed'
  | 'not-open'
  | 'name-taken'
  | 'shopify-unavailable'
  | 'changed-meanwhile'

/** Whether a vendor in this status keeps its profile by itself. */
export const isProfileOpen = ({ status }: Vendor): boolean => status === 'applied' || status === 'approved'

/**
 * A member changes the vendor's profile; its metaobject follows through the outbox. The audit has which fields changed and
 * never what is in them. A new name has to be free, and leaves the handle as it was.
 */
export async function saveProfile(deps: Deps, change: ProfileChange): Promise<Result<void, ProfileRefusal>> {
  const { actor, application } = change
  const { shop, vendorId } = actor
  if (!can(actor, { do: 'edit the profile', vendor: { shop, id: vendorId } })) return fail('not-allowed')
  const before = await findVendor(deps.db.prisma, { shop, vendorId })
  if (!before) return fail('not-allowed')
  if (!isProfileOpen(before)) return fail('not-open')
  const { displayName } = application
  if (nameKey(displayName) !== nameKey(before.displayName)) {
    const name = await checkName(deps, { shop, displayName, own: before.metaobjectId })
    if (!name.ok) return name
  }
  try {
    return await store(deps, change)
  } catch (error) {
    // Somebody else took the name since it was looked up; nothing was written.
    if (isUniqueViolation(error)) return fail('name-taken')
    throw error
  }
}

const store = ({ db }: Deps, { actor, ...change }: ProfileChange) =>
  db.transaction<Result<void, ProfileRefusal>>(async (tx) => {
    const { shop, vendorId, customerId } = actor
    const saved = await changeProfile(tx, { shop, vendorId, ...change })
    if (!saved.ok) return fail(saved.reason === 'not-found' ? 'not-allowed' : saved.reason)
    const { vendor, changed } = saved.value
    if (changed.length === 0) return ok(undefined)
    const { displayName, profileVersion } = vendor
    const named = changed.includes('displayName')
    const lookAlikes = named ? await findLookAlikes(tx.prisma, { shop, displayName, except: vendorId }) : []
    await recordAudit(tx, {
      shop,
      actor: { kind: 'customer', customerId },
      action: 'vendor profile changed',
      subject: `vendor:${vendorId}`,
      detail: {
        fields: changed.join(', '),
        version: String(profileVersion),
        ...(lookAlikes.length > 0 && { name: 'looks like another' }),
      },
    })
    await enqueue(tx, [syncProfile(vendor)])
    return ok(undefined)
  })
