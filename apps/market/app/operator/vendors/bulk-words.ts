import type { BulkWhat } from '@souk/vendors'

/** What an operator asks to be done to all who are selected. */
export type BulkMove = BulkWhat['do']

type Words = {
  /** Of the button in the bar of the selection. */
  action: string
  title: (vendors: string) => string
  consequence: string
  button: string
  /** While it is under way, and when it has ended. */
  doing: string
  done: string
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
  },
  reject: {
    action: 'Reject',
    title: (vendors) => `Reject ${vendors}?`,
    consequence:
      'Those who wait for review get an e-mail with your reason, and see it on their page in your store. Everybody else stays as they are.',
    button: 'Reject',
    doing: 'Rejecting',
    done: 'rejected',
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
export const REFUSALS: Record<string, string> = {
  'illegal-move': 'was not waiting for review',
  'checklist-incomplete': 'has not sent all that you require before approval',
  'has-owner': 'has an owner already',
  closed: 'is closed',
  'too-often': 'was invited less than a minute ago',
  'not-found': 'or the group no longer exists',
}
