import type { MemberRole } from '@souk/kernel'

const EVERYBODY: readonly MemberRole[] = ['owner', 'manager', 'viewer']
const WHO_RUNS_IT: readonly MemberRole[] = ['owner', 'manager']
const OWNER: readonly MemberRole[] = ['owner']

/** What there is to do for a vendor, and which of its members may do it. */
export const VENDOR_WORK = {
  'see the vendor': EVERYBODY,
  'edit the profile': WHO_RUNS_IT,
  'upload documents': WHO_RUNS_IT,
  'see own private files': WHO_RUNS_IT,
  'take vacation': WHO_RUNS_IT,
  /** A new application agrees to the terms in the vendor's name. */
  'apply again': OWNER,
  'manage the team': OWNER,
  'hand over the vendor': OWNER,
  /** Their own: which mails they get, and in which language. */
  'change their preferences': EVERYBODY,
  'leave the team': EVERYBODY,
} as const satisfies Record<string, readonly MemberRole[]>

export type VendorWork = keyof typeof VENDOR_WORK
