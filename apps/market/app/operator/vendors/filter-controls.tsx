import { ChoiceList, FormLayout, type IndexFiltersProps, Select, TextField } from '@shopify/polaris'
import type { VendorGroup } from '@souk/vendors'
import { COUNTRIES } from '@souk/vendors/form'
import type { VendorQuery } from './vendor-query'

type Change = (query: VendorQuery) => void

type Props = { query: VendorQuery; groups: VendorGroup[]; onChange: Change }

/** Of everything that the filters can say, nothing; the status is the tab's. */
export const NO_FILTERS = {
  from: undefined,
  to: undefined,
  lookAlike: undefined,
  group: undefined,
  country: undefined,
  mailRefused: undefined,
} as const

/** What can be asked for beside the status, each in the pop-up that its chip opens. */
export const filterControls = ({ query, groups, onChange }: Props): IndexFiltersProps['filters'] => [
  {
    key: 'applied',
    label: 'Applied between',
    shortcut: true,
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
  },
  {
    key: 'group',
    label: 'Group',
    shortcut: true,
    filter: (
      <ChoiceList
        title="Group"
        titleHidden
        choices={[{ label: 'Any', value: '' }, ...groups.map(({ id, name }) => ({ label: name, value: id }))]}
        selected={[query.group ?? '']}
        onChange={([group]) => onChange({ ...query, group: group || undefined })}
      />
    ),
  },
  {
    key: 'country',
    label: 'Country',
    filter: (
      <Select
        label="Country"
        labelHidden
        options={[{ label: 'Any', value: '' }, ...countryOptions()]}
        value={query.country ?? ''}
        onChange={(country) => onChange({ ...query, country: country || undefined })}
      />
    ),
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
  },
  {
    key: 'mailRefused',
    label: 'Mail',
    filter: (
      <ChoiceList
        title="Mail"
        titleHidden
        allowMultiple
        choices={[
          {
            label: 'Bounced, or marked as spam',
            value: '1',
            helpText: 'At the address of the vendor or of somebody on their team.',
          },
        ]}
        selected={query.mailRefused ? ['1'] : []}
        onChange={(chosen) => onChange({ ...query, mailRefused: chosen.length > 0 ? '1' : undefined })}
      />
    ),
  },
]

const countries = new Intl.DisplayNames('en', { type: 'region' })

const countryOptions = () =>
  COUNTRIES.map((code) => ({ value: code, label: countries.of(code) ?? code })).sort((a, b) =>
    a.label.localeCompare(b.label, 'en'),
  )

/** The chips of what is asked for. */
export function appliedFilters({
  query,
  groups,
  onChange,
}: Props): NonNullable<IndexFiltersProps['appliedFilters']> {
  const chip = (key: string, label: string, without: Partial<VendorQuery>) => ({
    key,
    label,
    onRemove: () => onChange({ ...query, ...without }),
  })
  const group = groups.find(({ id }) => id === query.group)?.name ?? 'a group that no longer exists'
  return [
    ...(query.from || query.to
      ? [chip('applied', appliedWords(query), { from: undefined, to: undefined })]
      : []),
    ...(query.group ? [chip('group', `Group: ${group}`, { group: undefined })] : []),
    ...(query.country
      ? [chip('country', countries.of(query.country) ?? query.country, { country: undefined })]
      : []),
    ...(query.lookAlike
      ? [chip('lookAlike', 'Name looks like another vendor’s', { lookAlike: undefined })]
      : []),
    ...(query.mailRefused ? [chip('mailRefused', 'Mail bounced', { mailRefused: undefined })] : []),
  ]
}

function appliedWords({ from, to }: VendorQuery): string {
  if (from && to) return `Applied from ${from} to ${to}`
  return from ? `Applied from ${from}` : `Applied until ${to}`
}
