import { useNavigation } from '@remix-run/react'
import { IndexTable, useBreakpoints, useIndexResourceState } from '@shopify/polaris'
import { useEffect, useRef } from 'react'
import { BULK_WORDS, type BulkMove, OTHER_MOVES } from './bulk-words'
import { countText } from './count-text'
import { NoVendors, PastTheEnd } from './no-vendors'
import type { Selected } from './use-bulk'
import type { VendorsView } from './vendor-list.server'
import { Cells, Condensed, type Decide, HEADINGS } from './vendor-row'

type Props = Decide & {
  view: VendorsView
  /** Shows another page of the same view; null: the first. */
  onTurn: (at: string | null) => void
  onBulk: (move: BulkMove, selected: Selected) => void
  /** Changes when what is selected has been dealt with. */
  dealtWith: number
}

export function VendorTable({ view, onTurn, onBulk, dealtWith, ...decide }: Props) {
  const { smDown: condensed } = useBreakpoints()
  const loading = useNavigation().state === 'loading'
  const { count, vendors, previous, next } = view
  const { selectedResources, allResourcesSelected, handleSelectionChange, clearSelection } =
    useIndexResourceState(vendors)
  const page = `${dealtWith} ${vendors.map(({ id }) => id).join(' ')}`
  const shown = useRef(page)
  useEffect(() => {
    if (shown.current === page) return
    // Whoever was ticked is no longer on the page.
    shown.current = page
    clearSelection()
  }, [page, clearSelection])
  const bulk = (move: BulkMove) => ({
    content: BULK_WORDS[move].action,
    onAction: () => onBulk(move, { all: allResourcesSelected, ids: selectedResources }),
  })
  const ticked = vendors.filter(({ id }) => selectedResources.includes(id))
  const moves = allResourcesSelected
    ? view.moves
    : view.moves.filter((move) => ticked.some((vendor) => vendor.moves.includes(move)))
  const isPast = vendors.length === 0 && count.count > 0
  return (
    <IndexTable
      resourceName={{ singular: 'vendor', plural: 'vendors' }}
      itemCount={vendors.length}
      selectedItemsCount={allResourcesSelected ? 'All' : selectedResources.length}
      onSelectionChange={handleSelectionChange}
      hasMoreItems={next !== null || previous !== null}
      paginatedSelectAllActionText={`Select all ${countText(count)} of this view`}
      paginatedSelectAllText={`All ${countText(count)} of this view are selected`}
      promotedBulkActions={moves.slice(0, 2).map(bulk)}
      bulkActions={[...moves.slice(2), ...OTHER_MOVES].map(bulk)}
      condensed={condensed}
      loading={loading}
      headings={[...HEADINGS]}
      emptyState={isPast ? <PastTheEnd onFirst={() => onTurn(null)} /> : <NoVendors view={view} />}
      {...(vendors.length > 0 && {
        pagination: {
          hasPrevious: previous !== null,
          hasNext: next !== null,
          onPrevious: () => onTurn(previous),
          onNext: () => onTurn(next),
          label: countText(count),
        },
      })}
    >
      {vendors.map((vendor, position) => (
        <IndexTable.Row
          key={vendor.id}
          id={vendor.id}
          position={position}
          selected={allResourcesSelected || selectedResources.includes(vendor.id)}
          accessibilityLabel={`Select ${vendor.displayName}`}
        >
          {condensed ? <Condensed vendor={vendor} {...decide} /> : <Cells vendor={vendor} {...decide} />}
        </IndexTable.Row>
      ))}
    </IndexTable>
  )
}
