import { Banner, BlockStack, Layout, Page } from '@shopify/polaris'
import { useState } from 'react'
import { type AskedMove, DecisionModal } from '../decision-modal'
import { useDecision } from '../use-decision'
import { VendorStatusBadge } from '../vendor-status'
import { ApplicationCard } from './application-card'
import { ChecklistCard } from './checklist-card'
import { DetailsCard } from './details-card'
import { GroupsCard } from './groups-card'
import { HistoryCard } from './history-card'
import { LookAlikeBanner } from './look-alike-banner'
import { MailsCard } from './mails-card'
import { MembersCard } from './members-card'
import { MessagesCard } from './messages-card'
import { NotesCard } from './notes-card'
import { pageActions } from './page-actions'
import { RefusedAddressBanner } from './refused-address-banner'
import { ShopifyCard } from './shopify-card'
import { TermsCard } from './terms-card'
import { useMails } from './use-mails'
import type { VendorView } from './vendor-view.server'

/**
 * Everything about one vendor. Each card is a file of this folder: a function from what the flow found to what the card
 * shows, and the card. A new one joins `vendorView` and one of the two columns.
 */
export function VendorPage({ view }: { view: VendorView }) {
  const { id, displayName, status, moves } = view.head
  const { busyWith, refusal, decide } = useDecision()
  const mails = useMails(id)
  const [asked, setAsked] = useState<AskedMove | null>(null)
  const actions = pageActions({
    moves,
    busy: busyWith !== null,
    onAsk: setAsked,
    onDecide: (move) => decide(id, move),
  })
  return (
    <Page
      title={displayName}
      titleMetadata={<VendorStatusBadge status={status} />}
      backAction={{ content: 'Vendors', url: '/app/vendors' }}
      {...actions}
      secondaryActions={[
        { content: 'See their portal', url: `/app/vendors/${id}/portal` },
        ...actions.secondaryActions,
      ]}
    >
      <Layout>
        {(refusal || view.lookAlikes.length > 0 || view.mails.refusedFor) && (
          <Layout.Section variant="fullWidth">
            <BlockStack gap="400">
              {refusal && (
                <Banner tone="critical" title="That did not work">
                  <p>{refusal}</p>
                </Banner>
              )}
              <LookAlikeBanner others={view.lookAlikes} />
              <RefusedAddressBanner view={view.mails} mails={mails} />
            </BlockStack>
          </Layout.Section>
        )}
        <Layout.Section>
          <BlockStack gap="400">
            <MessagesCard view={view.messages} />
            <DetailsCard view={view.details} />
            <ApplicationCard view={view.application} />
            <ChecklistCard vendorId={id} view={view.checklist} />
            <NotesCard vendorId={id} view={view.notes} />
            <MailsCard view={view.mails} mails={mails} />
            <HistoryCard view={view.history} />
          </BlockStack>
        </Layout.Section>
        <Layout.Section variant="oneThird">
          <BlockStack gap="400">
            <GroupsCard vendorId={id} view={view.groups} />
            <ShopifyCard view={view.shopify} />
            <MembersCard view={view.members} />
            <TermsCard view={view.terms} />
          </BlockStack>
        </Layout.Section>
      </Layout>
      <DecisionModal
        asked={asked && { move: asked, vendorName: displayName }}
        onCancel={() => setAsked(null)}
        onDecide={(move, reason) => {
          decide(id, move, reason)
          setAsked(null)
        }}
      />
    </Page>
  )
}
