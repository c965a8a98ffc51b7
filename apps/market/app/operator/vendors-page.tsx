import { useFetcher, useNavigate } from '@remix-run/react'
import { useAppBridge } from '@shopify/app-bridge-react'
import { Banner, BlockStack, Card, Page } from '@shopify/polaris'
import { useEffect, useState } from 'react'
import type { VendorsView } from '../routes/app.vendors'
import type { Outcome } from './decide.server'
import { RejectModal } from './reject-modal'
import { VendorFilters } from './vendor-filters'
import { type VendorQuery, vendorSearchParams } from './vendor-query'
import { type ListedVendor, VendorTable } from './vendor-table'

/** Everybody who sells, or wants to sell, on the marketplace. */
export function VendorsPage({ view }: { view: VendorsView }) {
  const navigate = useNavigate()
  const decision = useFetcher<Outcome>()
  const [rejecting, setRejecting] = useState<ListedVendor | null>(null)
  const busyWith = decision.formData?.get('vendor') ?? null
  const refused =
    decision.state === 'idle' && decision.data && !decision.data.ok ? decision.data.message : null
  useToast(decision.state === 'idle' ? decision.data : undefined)

  const show = (query: VendorQuery) => navigate(`?${vendorSearchParams(query)}`, { replace: true })
  const approve = ({ id }: ListedVendor) =>
    decision.submit({ decision: 'approve', vendor: id }, { method: 'post' })
  const reject = (reason: string) => {
    if (rejecting) decision.submit({ decision: 'reject', vendor: rejecting.id, reason }, { method: 'post' })
    setRejecting(null)
  }

  return (
    <Page
      title="Vendors"
      secondaryActions={[{ content: 'Registration page', url: view.registrationUrl, external: true }]}
    >
      <BlockStack gap="400">
        {refused && (
          <Banner tone="critical" title="That did not work">
            <p>{refused}</p>
          </Banner>
        )}
        <Card padding="0">
          <VendorFilters query={view.query} counts={view.counts} onChange={show} />
          <VendorTable
            view={view}
            busyWith={busyWith}
            onShow={show}
            onApprove={approve}
            onReject={setRejecting}
          />
        </Card>
      </BlockStack>
      <RejectModal vendor={rejecting} onCancel={() => setRejecting(null)} onReject={reject} />
    </Page>
  )
}

/** Says once that a decision was taken. */
function useToast(outcome: Outcome | undefined) {
  const shopify = useAppBridge()
  useEffect(() => {
    if (outcome?.ok) shopify.toast.show(outcome.message)
  }, [shopify, outcome])
}
