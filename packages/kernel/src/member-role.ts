/** What somebody may do who works for a vendor; `packages/access` says what that is. */
export const MEMBER_ROLES = ['owner', 'manager', 'viewer'] as const

export type MemberRole = (typeof MEMBER_ROLES)[number]
