import { useNavigation } from '@remix-run/react'
import { IndexTable, useBreakpoints } from '@shopify/polaris'
import { countText } from './count-text'
import { NoVendors, PastTheEnd } from './no-vendors'
import type { VendorsView } from './vendor-list.server'
import { Cells, Condensed, type Decide, HEADINGS } from './vendor-row'

type Props = Decide & {
  view: VendorsView
  /** Shows another page of the same view; null: the first. */
  onTurn: (at: string | null) => void
}

export function VendorTable({ view, onTurn, ...decide }: Props) {
  const { smDown: condensed } = useBreakpoints()
  const loading = useNavigation().state === 'loading'
  const { count, vendors, previous, next } = view
  const isPast = vendors.length === 0 && count.count > 0
  return (
    <IndexTable
      resourceName={{ singular: 'vendor', plural: 'vendors' }}
      itemCount={vendors.length}
      selectable={false}
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
        <IndexTable.Row key={vendor.id} id={vendor.id} position={position}>
          {condensed ? <Condensed vendor={vendor} {...decide} /> : <Cells vendor={vendor} {...decide} />}
        </IndexTable.Row>
      ))}
    </IndexTable>
  )
}
