import { useNavigate } from '@remix-run/react'
import { Banner, BlockStack, Card, Page, useBreakpoints } from '@shopify/polaris'
import { useState } from 'react'
import { DecisionModal } from '../decision-modal'
import { useDecision } from '../use-decision'
import { BulkProgress } from './bulk-progress'
import { BULK_WORDS, type BulkMove, OTHER_MOVES } from './bulk-words'
import { type Selected, useBulk } from './use-bulk'
import { useExport } from './use-export'
import { VendorFilters } from './vendor-filters'
import type { VendorsView } from './vendor-list.server'
import { type VendorQuery, vendorAddress } from './vendor-query'
import type { ListedVendor } from './vendor-row'
import { VendorTable } from './vendor-table'

/** Everybody who sells, or wants to sell, on the marketplace. */
export function VendorsPage({ view }: { view: VendorsView }) {
  const navigate = useNavigate()
  const { smDown: phone } = useBreakpoints()
  const { busyWith, refusal, decide } = useDecision()
  const [rejecting, setRejecting] = useState<ListedVendor | null>(null)
  const [started, setStarted] = useState(0)
  const bulk = useBulk(view, () => setStarted(started + 1))
  const exporting = useExport(view.query)
  const failure = refusal ?? exporting.failure

  const show = (query: VendorQuery) => navigate(`?${vendorAddress(query)}`, { replace: true })
  const turn = (at: string | null) => {
    const params = vendorAddress(view.query)
    if (at) params.set('at', at)
    navigate(`?${params}`)
  }

  return (
    <Page
      title="Vendors"
      fullWidth
      secondaryActions={[
        { content: 'Export', loading: exporting.busy, onAction: exporting.start },
        { content: 'Import', url: '/app/vendors/import' },
        { content: 'Groups', url: '/app/vendors/groups' },
        { content: 'Registration page', url: view.registrationUrl, external: true },
        ...(phone && view.count.count > 0 ? changeAll(view.moves, bulk.ask) : []),
      ]}
    >
      <BlockStack gap="400">
        {failure && (
          <Banner tone="critical" title="That did not work">
            <p>{failure}</p>
          </Banner>
        )}
        <BulkProgress started={started} />
        <Card padding="0">
          <VendorFilters view={view} onChange={show} onOpen={(address) => navigate(`?${address}`)} />
          <VendorTable
            view={view}
            busyWith={busyWith}
            onTurn={turn}
            onBulk={bulk.ask}
            dealtWith={started}
            onApprove={({ id }) => decide(id, 'approve')}
            onReject={setRejecting}
          />
        </Card>
      </BlockStack>
      {bulk.modal}
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

/** On a phone nobody can tick rows of Polaris' table; this is the way to many vendors there. */
const changeAll = (moves: readonly BulkMove[], ask: (move: BulkMove, selected: Selected) => void) =>
  [...moves, ...OTHER_MOVES].map((move) => ({
    content: `${BULK_WORDS[move].action} (all of this view)`,
    onAction: () => ask(move, { all: true, ids: [] }),
  }))
