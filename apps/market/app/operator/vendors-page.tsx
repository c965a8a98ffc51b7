import { useNavigate } from '@remix-run/react'
import { Banner, BlockStack, Card, Page } from '@shopify/polaris'
import { useState } from 'react'
import { DecisionModal } from './decision-modal'
import { useDecision } from './use-decision'
import { VendorFilters } from './vendor-filters'
import type { VendorsView } from './vendor-list.server'
import { type VendorQuery, vendorSearchParams } from './vendor-query'
import type { ListedVendor } from './vendor-row'
import { VendorTable } from './vendor-table'

/** Everybody who sells, or wants to sell, on the marketplace. */
export function VendorsPage({ view }: { view: VendorsView }) {
  const navigate = useNavigate()
  const { busyWith, refusal, decide } = useDecision()
  const [rejecting, setRejecting] = useState<ListedVendor | null>(null)

  const show = (query: VendorQuery) => navigate(`?${vendorSearchParams(query)}`, { replace: true })
  const turn = (at: string | null) => {
    const params = vendorSearchParams(view.query)
    if (at) params.set('at', at)
    navigate(`?${params}`)
  }

  return (
    <Page
      title="Vendors"
      fullWidth
      secondaryActions={[{ content: 'Registration page', url: view.registrationUrl, external: true }]}
    >
      <BlockStack gap="400">
        {refusal && (
          <Banner tone="critical" title="That did not work">
            <p>{refusal}</p>
          </Banner>
        )}
        <Card padding="0">
          <VendorFilters view={view} onChange={show} />
          <VendorTable
            view={view}
            busyWith={busyWith}
            onTurn={turn}
            onApprove={({ id }) => decide(id, 'approve')}
            onReject={setRejecting}
          />
        </Card>
      </BlockStack>
      <DecisionModal
        asked={rejecting && { move: 'reject', vendorName: rejecting.displayName }}
        onCancel={() => setRejecting(null)}
        onDecide={(move, reason) => {
          if (rejecting) decide(rejecting.id, move, reason)
          setRejecting(null)
        }}
      />
    </Page>
  )
}
