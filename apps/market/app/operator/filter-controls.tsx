import { ChoiceList, FormLayout, type IndexFiltersProps, TextField } from '@shopify/polaris'
import type { VendorQuery } from './vendor-query'

type Change = (query: VendorQuery) => void

/** Of everything that the filters can say, nothing; the status is the tab's. */
export const NO_FILTERS = { from: undefined, to: undefined, lookAlike: undefined } as const

/** What can be asked for beside the status, each in the pop-up that its chip opens. */
export const filterControls = (query: VendorQuery, onChange: Change): IndexFiltersProps['filters'] => [
  {
    key: 'applied',
    label: 'Applied between',
    filter: (
      <FormLayout>
        <TextField
          type="date"
          label="From"
          value={query.from ?? ''}
          onChange={(from) => onChange({ ...query, from: from || undefined })}
          autoComplete="off"
        />
        <TextField
          type="date"
          label="To"
          value={query.to ?? ''}
          onChange={(to) => onChange({ ...query, to: to || undefined })}
          autoComplete="off"
        />
      </FormLayout>
    ),
    shortcut: true,
  },
  {
    key: 'lookAlike',
    label: 'Name',
    filter: (
      <ChoiceList
        title="Name"
        titleHidden
        allowMultiple
        choices={[{ label: 'Looks like another vendor’s', value: '1' }]}
        selected={query.lookAlike ? ['1'] : []}
        onChange={(chosen) => onChange({ ...query, lookAlike: chosen.length > 0 ? '1' : undefined })}
      />
    ),
    shortcut: true,
  },
]

/** The chips of what is asked for. */
export const appliedFilters = (
  query: VendorQuery,
  onChange: Change,
): NonNullable<IndexFiltersProps['appliedFilters']> => [
  ...(query.from || query.to
    ? [
        {
          key: 'applied',
          label: appliedWords(query),
          onRemove: () => onChange({ ...query, from: undefined, to: undefined }),
        },
      ]
    : []),
  ...(query.lookAlike
    ? [
        {
          key: 'lookAlike',
          label: 'Name looks like another vendor’s',
          onRemove: () => onChange({ ...query, lookAlike: undefined }),
        },
      ]
    : []),
]

function appliedWords({ from, to }: VendorQuery): string {
  if (from && to) return `Applied from ${from} to ${to}`
  return from ? `Applied from ${from}` : `Applied until ${to}`
}
