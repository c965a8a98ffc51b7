import type { Operator, VendorPage } from '@souk/flows'
import type { Result } from '@souk/kernel'
import { movesFrom } from '@souk/vendors'
import { forbidden, notFound } from '../authenticate-operator.server'
import { applicationView } from './application-card'
import { checklistView } from './checklist-view.server'
import { detailsView } from './details-card'
import { groupsView } from './groups-card'
import { historyView } from './history-card'
import { mailsView } from './mails-card'
import { membersView } from './members-card'
import { messagesView } from './messages-card'
import { notesView } from './notes-card'
import { shopifyView } from './shopify-card'
import { termsView } from './terms-card'

/** What the vendor's page shows, a part per card, and no more than that leaves the server. */
export function vendorView(viewed: Result<VendorPage, 'not-allowed' | 'not-found'>, viewer: Operator) {
  if (!viewed.ok) throw viewed.reason === 'not-found' ? notFound() : forbidden()
  const page = viewed.value
  return {
    head: headView(page),
    lookAlikes: page.lookAlikes,
    messages: messagesView(page),
    checklist: checklistView(page),
    mails: mailsView(page),
    details: detailsView(page),
    application: applicationView(page),
    notes: notesView(page, viewer.userId),
    groups: groupsView(page),
    history: historyView(page),
    shopify: shopifyView(page),
    members: membersView(page),
    terms: termsView(page),
  }
}

export type VendorView = ReturnType<typeof vendorView>

const headView = ({ vendor: { id, displayName, status } }: VendorPage) => ({
  id,
  displayName,
  status,
  moves: movesFrom(status).filter((move) => move !== 'apply-again'),
})
