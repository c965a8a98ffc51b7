import type { VendorPage } from '@souk/flows'

type Entry = VendorPage['history']['entries'][number]

type Recorded = Pick<Entry, 'actor' | 'action' | 'detail'> & {
  ownerCustomerId: string | null
  staffNames: VendorPage['staffNames']
}

/** What the audit's actions are called after the name of who did them. An action that is not here is told as it is recorded. */
const DEEDS: Record<string, string> = {
  'vendor applied': 'applied',
  'vendor applied again': 'changed the application and sent it again',
  'vendor imported': 'imported this vendor from a file',
  'owner invited': 'invited the owner to take the vendor over',
  'vendor claimed': 'took the vendor over',
  'vendor approved': 'approved this vendor',
  'vendor rejected': 'rejected this vendor',
  'vendor suspended': 'suspended this vendor',
  'vendor reinstated': 'reinstated this vendor',
  'vendor closed': 'closed this vendor',
  'vendor profile changed': 'changed the profile',
  'member invited': 'invited a colleague',
  'member joined': 'joined the team',
  'member left': 'left the team',
  'member removed': 'removed a member of the team',
  'member role changed': 'changed a member’s role',
  'invitation sent again': 'sent an invitation again',
  'invitation withdrawn': 'withdrew an invitation',
  'vendor handed over': 'handed the vendor over',
  'vacation planned': 'planned a vacation',
  'vacation taken back': 'ended a vacation',
  'vacation begun': 'began the planned vacation',
  'vacation over': 'ended the planned vacation',
  'member details changed': 'changed their own name, address or settings',
  'member language changed': 'chose another language',
  'portal viewed as the vendor': 'looked at the portal as the vendor sees it',
  'note added': 'added a note',
  'note changed': 'changed a note',
  'note deleted': 'deleted a note',
  'message retried': 'had a message that did not get through tried again',
  'submission sent': 'sent something for the checklist',
  'submission accepted': 'accepted what was sent',
  'submission sent back': 'sent something back',
  'statement confirmed': 'confirmed a statement',
  'mail sent again': 'had a mail that did not arrive sent again',
  'address trusted again': 'had mails sent to the address again after some came back',
  'private file viewed': 'looked at a private file',
  'private file not shown': 'was not shown a private file',
}

/** One line of the audit as a sentence. */
export function sentenceFor({ actor, action, detail, ownerCustomerId, staffNames }: Recorded): string {
  const who = nameOf(actor, ownerCustomerId, staffNames)
  const deed = DEEDS[action]
  const fields = action === 'vendor profile changed' && detail.fields ? `: ${detail.fields}` : ''
  const rule = detail.rule ? ', as the rules for approval say' : ''
  return deed ? `${who} ${deed}${fields}${rule}` : `${who}: ${action}`
}

function nameOf(
  actor: Entry['actor'],
  ownerCustomerId: string | null,
  staffNames: Recorded['staffNames'],
): string {
  switch (actor.kind) {
    case 'operator':
      return staffNames.get(actor.userId) ?? `Staff member ${actor.userId}`
    case 'customer':
      return actor.customerId === ownerCustomerId ? 'The vendor’s owner' : `Customer ${actor.customerId}`
    case 'system':
      return 'Souk'
    default:
      return actor satisfies never
  }
}
