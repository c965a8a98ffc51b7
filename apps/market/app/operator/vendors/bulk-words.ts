import type { BulkWhat } from '@souk/vendors'

/** What an operator asks to be done to all who are selected. */
export type BulkMove = BulkWhat['do']

/** What is no decision, and is offered whatever the status. */
export const OTHER_MOVES = ['join-group', 'leave-group', 'invite-owner'] as const

type Words = {
  /** Of the button in the bar of the selection. */
  action: string
  title: (vendors: string) => string
  consequence: string
  button: string
  /** While it is under way, and when it has ended. */
  doing: string
  done: string
  /** What a vendor was with whom this cannot be done. */
  impossible?: string
  /** What the vendors are told, where they are told why. */
  reason?: { label: string; needed: boolean }
  destructive?: true
}

export const BULK_WORDS: Record<BulkMove, Words> = {
  approve: {
    action: 'Approve',
    title: (vendors) => `Approve ${vendors}?`,
    consequence:
      'Those who wait for review are approved, told by e-mail and shown in your store. Everybody else stays as they are.',
    button: 'Approve',
    doing: 'Approving',
    done: 'approved',
    impossible: 'was not waiting for review',
  },
  reject: {
    action: 'Reject',
    title: (vendors) => `Reject ${vendors}?`,
    consequence:
      'Those who wait for review get an e-mail with your reason, and see it on their page in your store. Everybody else stays as they are.',
    button: 'Reject',
    doing: 'Rejecting',
    done: 'rejected',
    impossible: 'was not waiting for review',
    reason: { label: 'Reason', needed: true },
    destructive: true,
  },
  suspend: {
    action: 'Suspend',
    title: (vendors) => `Suspend ${vendors}?`,
    consequence:
      'Shoppers no longer see those who are approved until you reinstate them. They get an e-mail with your reason, and see it on their page in your store. Everybody else stays as they are.',
    button: 'Suspend',
    doing: 'Suspending',
    done: 'suspended',
    impossible: 'was not approved',
    reason: { label: 'Reason', needed: true },
    destructive: true,
  },
  reinstate: {
    action: 'Reinstate',
    title: (vendors) => `Reinstate ${vendors}?`,
    consequence:
      'Those who are suspended are approved again, told by e-mail and shown in your store. Everybody else stays as they are.',
    button: 'Reinstate',
    doing: 'Reinstating',
    done: 'reinstated',
    impossible: 'was not suspended',
  },
  close: {
    action: 'Close',
    title: (vendors) => `Close ${vendors}?`,
    consequence:
      'They leave your store for good: a closed vendor cannot be opened again. What is stored about them is kept. They get an e-mail.',
    button: 'Close',
    doing: 'Closing',
    done: 'closed',
    impossible: 'was closed already',
    reason: { label: 'Reason (optional)', needed: false },
    destructive: true,
  },
  'join-group': {
    action: 'Add to a group',
    title: (vendors) => `Add ${vendors} to a group`,
    consequence: 'A vendor can be in several groups. Vendors are not told.',
    button: 'Add',
    doing: 'Adding to a group',
    done: 'added to the group',
  },
  'leave-group': {
    action: 'Remove from a group',
    title: (vendors) => `Remove ${vendors} from a group`,
    consequence: 'Vendors who are not in the group stay as they are. Vendors are not told.',
    button: 'Remove',
    doing: 'Removing from a group',
    done: 'no longer in the group',
  },
  'invite-owner': {
    action: 'Invite owners',
    title: (vendors) => `Invite the owners of ${vendors}?`,
    consequence:
      'Where nobody has taken the vendor over, its contact address gets an e-mail with a link to do so. A link that was sent before opens nothing any more. Everybody else stays as they are.',
    button: 'Send invitations',
    doing: 'Inviting owners',
    done: 'invited to take over',
  },
}

/** Why a vendor was left as it is. */
export const refusalText = (move: BulkMove, reason: string): string =>
  (reason === 'illegal-move' && BULK_WORDS[move].impossible) || REFUSALS[reason] || reason

const REFUSALS: Record<string, string> = {
  'checklist-incomplete': 'has not sent all that you require before approval',
  'has-owner': 'has an owner already',
  closed: 'is closed',
  'too-often': 'was invited less than a minute ago',
  'not-found': 'or the group no longer exists',
}
