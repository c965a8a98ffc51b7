import type { VendorPage } from '@souk/flows'

type Entry = VendorPage['history']['entries'][number]

type Recorded = Pick<Entry, 'actor' | 'action' | 'detail'> & { ownerCustomerId: string | null }

/** What the audit's actions are called after the name of who did them. An action that is not here is told as it is recorded. */
const DEEDS: Record<string, string> = {
  'vendor applied': 'applied',
  'vendor applied again': 'changed the application and sent it again',
  'vendor approved': 'approved this vendor',
  'vendor rejected': 'rejected this vendor',
  'vendor suspended': 'suspended this vendor',
  'vendor reinstated': 'reinstated this vendor',
  'vendor closed': 'closed this vendor',
  'member details changed': 'changed their own name or address',
  'private file viewed': 'looked at a private file',
  'private file not shown': 'was not shown a private file',
}

/** One line of the audit as a sentence. */
export function sentenceFor({ actor, action, detail, ownerCustomerId }: Recorded): string {
  const who = nameOf(actor, ownerCustomerId)
  const deed = DEEDS[action]
  const rule = detail.rule ? ', as the rules for approval say' : ''
  return deed ? `${who} ${deed}${rule}` : `${who}: ${action}`
}

function nameOf(actor: Entry['actor'], ownerCustomerId: string | null): string {
  switch (actor.kind) {
    case 'operator':
      return `Staff member ${actor.userId}`
    case 'customer':
      return actor.customerId === ownerCustomerId ? 'The vendor’s owner' : `Customer ${actor.customerId}`
    case 'system':
      return 'Souk'
    default:
      return actor satisfies never
  }
}
