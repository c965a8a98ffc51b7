import { can } from '@souk/access'
import { readHistory } from '@souk/audit'
import { fail, ok, type Result } from '@souk/kernel'
import {
  type ApplicationForm,
  findVendor,
  findVendorOfCustomer,
  profileTexts,
  readApplicationForm,
  readDetails,
  type Vendor,
} from '@souk/vendors'
import type { Deps } from './deps'
import { isProfileOpen } from './save-profile'
import type { VendorMember } from './vendor-member'

export type ProfileView = {
  vendor: Vendor
  /** Every text field as it stands. */
  texts: ReturnType<typeof profileTexts>
  /** What the operator asks for. */
  form: ApplicationForm
  /** The vendor's status lets its team change it. */
  isOpen: boolean
  /** It does, and this member may. */
  editable: boolean
}

/** What a vendor says of themself, for those who work for it. */
export async function viewProfile(
  { db }: Deps,
  { actor }: { actor: VendorMember },
): Promise<Result<ProfileView, 'not-allowed'>> {
  const { shop, vendorId } = actor
  const where = { shop, id: vendorId }
  if (!can(actor, { do: 'see the vendor', vendor: where })) return fail('not-allowed')
  const vendor = await findVendor(db.prisma, { shop, vendorId })
  if (!vendor) return fail('not-allowed')
  const [details, form] = await Promise.all([
    readDetails(db.prisma, { shop, vendorId }),
    readApplicationForm(db.prisma, { shop }),
  ])
  const isOpen = isProfileOpen(vendor)
  const editable = isOpen && can(actor, { do: 'edit the profile', vendor: where })
  return ok({ vendor, texts: profileTexts(vendor, details), form, isOpen, editable })
}

/** What others have changed since somebody opened the profile, and who did it last; null for nobody known by name. */
export type NewerChanges = { fields: string[]; by: string | null }

/** What happened to a profile after the version that this member saw. */
export async function viewNewerChanges(
  { db }: Deps,
  { actor, seenVersion }: { actor: VendorMember; seenVersion: number },
): Promise<NewerChanges> {
  const { shop, vendorId } = actor
  if (!can(actor, { do: 'see the vendor', vendor: { shop, id: vendorId } })) return { fields: [], by: null }
  const history = await readHistory(db.pool, { shop, subject: `vendor:${vendorId}` })
  const newer = history.filter(
    ({ action, detail }) => action === 'vendor profile changed' && Number(detail.version) > seenVersion,
  )
  const last = newer.at(-1)?.actor
  const by = last?.kind === 'customer' ? last.customerId : null
  const theirs = by && (await findVendorOfCustomer(db.prisma, { shop, customerId: by }))
  const member = theirs && theirs.vendor.id === vendorId ? theirs.member : null
  return {
    fields: newer.flatMap(({ detail }) => detail.fields?.split(', ') ?? []),
    by: member ? (member.name ?? member.email) : null,
  }
}
