import type { CustomerId, MemberRole, ShopDomain, VendorId } from '@souk/kernel'
import { VENDOR_WORK, type VendorWork } from './vendor-work'

/** Who asks. */
export type Subject =
  | {
      kind: 'operator'
      shop: ShopDomain
      userId: string
      /** What is known of them in the shop; without it they have no right that not everybody has. */
      staff?: StaffRights | null
    }
  | { kind: 'member'; shop: ShopDomain; vendorId: VendorId; role: MemberRole; customerId: CustomerId }
  /** A member of staff who looks at the portal as a vendor sees it. */
  | { kind: 'watcher'; shop: ShopDomain; vendorId: VendorId; userId: string }
  | { kind: 'customer'; shop: ShopDomain; customerId: CustomerId }

type StaffRights = { accountOwner: boolean; seesPrivateFiles: boolean }

export type Action =
  | { do: 'list vendors' | 'export vendors' | 'import vendors' | 'manage groups'; shop: ShopDomain }
  | { do: 'look at a vendor'; vendor: { shop: ShopDomain } }
  | { do: 'decide about a vendor'; vendor: { shop: ShopDomain } }
  | { do: 'invite an owner'; vendor: { shop: ShopDomain } }
  | { do: 'see the portal as a vendor'; vendor: { shop: ShopDomain } }
  | { do: 'write a note'; vendor: { shop: ShopDomain } }
  | { do: 'change a note'; note: { shop: ShopDomain; authorUserId: string } }
  | { do: 'retry the set-up'; shop: ShopDomain }
  | { do: 'look after messages'; shop: ShopDomain }
  | { do: 'change the settings'; shop: ShopDomain }
  /** `namedOnly`: the shop shows private files to its account owner and those who are named, and to nobody else. */
  | { do: 'see private files'; vendor: { shop: ShopDomain }; namedOnly: boolean }
  | { do: 'choose who sees private files'; shop: ShopDomain; namedOnly: boolean }
  | { do: VendorWork; vendor: { shop: ShopDomain; id: VendorId } }

/** The one place that decides who may do what; whatever is not allowed here is refused. */
export function can(subject: Subject, action: Action): boolean {
  switch (action.do) {
    case 'list vendors':
    case 'export vendors':
    case 'import vendors':
    case 'manage groups':
    case 'retry the set-up':
    case 'look after messages':
    case 'change the settings':
      return subject.kind === 'operator' && subject.shop === action.shop
    case 'look at a vendor':
    case 'write a note':
    case 'see the portal as a vendor':
    case 'decide about a vendor':
    case 'invite an owner':
      return subject.kind === 'operator' && subject.shop === action.vendor.shop
    case 'see private files':
      return seesPrivateFiles(subject, action.vendor.shop, action.namedOnly)
    // Only who has the right can give it, so that nobody gives it to themselves.
    case 'choose who sees private files':
      return seesPrivateFiles(subject, action.shop, action.namedOnly)
    case 'change a note':
      return (
        subject.kind === 'operator' &&
        subject.shop === action.note.shop &&
        subject.userId === action.note.authorUserId
      )
    default:
      return (
        (subject.kind === 'member' || subject.kind === 'watcher') &&
        subject.shop === action.vendor.shop &&
        subject.vendorId === action.vendor.id &&
        (subject.kind === 'member'
          ? VENDOR_WORK[action.do].includes(subject.role)
          : action.do === 'see the vendor')
      )
  }
}

const seesPrivateFiles = (subject: Subject, shop: ShopDomain, namedOnly: boolean): boolean =>
  subject.kind === 'operator' &&
  subject.shop === shop &&
  (!namedOnly || subject.staff?.accountOwner === true || subject.staff?.seesPrivateFiles === true)
