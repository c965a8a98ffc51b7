import { can } from '@souk/access'
import { type HistoryEntry, readHistoryPage } from '@souk/audit'
import { type ChecklistItem, readChecklist } from '@souk/checklist'
import { nameFiles } from '@souk/files'
import { fail, ok, type Result, type ShopDomain, type VendorId } from '@souk/kernel'
import { findRefusal, type ListedMail, listMails, type Refusal } from '@souk/notifications'
import { countUnsent, listUnsent } from '@souk/outbox'
import {
  type Agreement,
  findClaim,
  findLookAlikes,
  findVendor,
  type GivenAnswer,
  groupsOf,
  type Invitation,
  type LookAlike,
  listAgreements,
  listAnswers,
  listGroups,
  listMembers,
  listNotes,
  type Member,
  type Note,
  readDetails,
  type Vendor,
  type VendorDetails,
  type VendorGroup,
} from '@souk/vendors'
import type { Deps } from './deps'
import { laneOfProfile, lanesOfVendor } from './messages'
import { noteUnknownVendor } from './note-unknown-vendor'
import type { Operator } from './operator'
import { nameStaff } from './staff/name-staff'
import { describeMessage, type MessageView } from './unsent/describe-message'

const HISTORY_PAGE_SIZE = 10
const MOST_MESSAGES = 20
const LATEST_MAILS = 15

type Asked = {
  shop: ShopDomain
  actor: Operator
  vendorId: VendorId
  /** From 1, which is the latest. */
  historyPage: number
}

/** All that the operator's page of one vendor shows: one part per card. */
export type VendorPage = {
  vendor: Vendor
  /** The private half. */
  privateDetails: VendorDetails
  /** To the operator's own questions. */
  answers: GivenAnswer[]
  /** The owner first. */
  members: Member[]
  /** While nobody has taken the vendor over: the offer that was made last, if any. */
  claim: Invitation | null
  /** Other vendors whose names look like this one's. */
  lookAlikes: LookAlike[]
  /** The latest edition first. */
  agreements: Agreement[]
  /** Whether Shopify has the profile as it is now: how many updates of it wait to leave, and how many were given up. */
  profileUpdates: { waiting: number; failed: number }
  /** What could not be sent about the vendor so far. */
  messages: { failed: MessageView[]; struggling: MessageView[] }
  /** Newest first; `refusal`: the vendor’s address bounced or complained. */
  mails: { latest: ListedMail[]; refusal: Refusal | null }
  /** Newest first. */
  notes: Note[]
  /** What is asked of the vendor now. */
  checklist: ChecklistItem[]
  /** Names of the files that the history tells of. */
  fileNames: Map<string, string>
  /** Names of the members of staff who wrote or did something, as far as they are known. */
  staffNames: Map<string, string>
  history: { entries: HistoryEntry[]; page: number; hasOlder: boolean }
  /** Those of the shop, and those that the vendor is in. */
  groups: VendorGroup[]
  groupsOfVendor: VendorGroup[]
}

/** Everything about one vendor, for the operator. */
export async function viewVendor(
  deps: Deps,
  { shop, actor, vendorId, historyPage: page }: Asked,
): Promise<Result<VendorPage, 'not-allowed' | 'not-found'>> {
  if (!can(actor, { do: 'look at a vendor', vendor: { shop } })) return fail('not-allowed')
  const { prisma, pool } = deps.db
  const vendor = await findVendor(prisma, { shop, vendorId })
  if (!vendor) {
    await noteUnknownVendor(deps, { shop, actor, vendorId })
    return fail('not-found')
  }
  const { displayName, email } = vendor
  const subject = `vendor:${vendorId}`
  const unsent = { shop, lanes: lanesOfVendor(vendorId), limit: MOST_MESSAGES }
  const [
    privateDetails,
    answers,
    lookAlikes,
    agreements,
    notes,
    members,
    failed,
    struggling,
    history,
    profileUpdates,
    checklist,
    latest,
    refusal,
    groups,
    joined,
    claim,
  ] = await Promise.all([
    readDetails(prisma, { shop, vendorId }),
    listAnswers(prisma, { shop, vendorId }),
    findLookAlikes(prisma, { shop, displayName, except: vendorId }),
    listAgreements(prisma, { shop, vendorId }),
    listNotes(prisma, { shop, vendorId }),
    listMembers(prisma, { shop, vendorId }),
    listUnsent(pool, { ...unsent, state: 'failed' }),
    listUnsent(pool, { ...unsent, state: 'struggling' }),
    readHistoryPage(pool, { shop, subject, page, pageSize: HISTORY_PAGE_SIZE }),
    countUnsent(pool, { shop, lanes: [laneOfProfile(vendorId)] }),
    readChecklist(prisma, { vendor, now: deps.clock.now() }),
    listMails(prisma, { shop, vendorId, limit: LATEST_MAILS }),
    findRefusal(prisma, { shop, address: email }),
    listGroups(prisma, { shop }),
    groupsOf(prisma, { shop, vendorIds: [vendorId] }),
    findClaim(prisma, { shop, vendorId }),
  ])
  const userIds = [
    ...notes.map(({ authorUserId }) => authorUserId),
    ...history.entries.flatMap(({ actor: by }) => (by.kind === 'operator' ? by.userId : [])),
  ]
  return ok({
    vendor,
    privateDetails,
    answers,
    members,
    claim,
    notes,
    staffNames: await nameStaff(deps, { shop, userIds }),
    checklist,
    fileNames: await nameFiles(prisma, {
      shop,
      ids: history.entries.flatMap(({ detail }) => detail.file ?? []),
    }),
    lookAlikes,
    profileUpdates,
    agreements,
    mails: { latest, refusal },
    messages: { failed: failed.map(describeMessage), struggling: struggling.map(describeMessage) },
    history: { ...history, page },
    groups,
    groupsOfVendor: joined.get(vendorId) ?? [],
  })
}
