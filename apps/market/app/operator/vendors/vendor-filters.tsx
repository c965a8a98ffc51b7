import { IndexFilters, IndexFiltersMode, useSetIndexFiltersMode } from '@shopify/polaris'
import { useEffect, useRef, useState } from 'react'
import { appliedFilters, filterControls, NO_FILTERS } from './filter-controls'
import { SORT_OPTIONS, sortFrom } from './sort-options'
import { useViews } from './use-views'
import type { VendorsView } from './vendor-list.server'
import { sortText, type VendorQuery } from './vendor-query'
import { openView, selectedTab, viewTabs } from './view-tabs'

/** Long enough to type a word, short enough not to wait for. */
const TYPING_MS = 300

type Props = {
  view: VendorsView
  onChange: (query: VendorQuery) => void
  /** Opens a saved view by its address. */
  onOpen: (address: string) => void
}

/** Tabs, search, filters and order; all of them live in the address. */
export function VendorFilters({ view, onChange, onOpen }: Props) {
  const { query, groups } = view
  const chips = appliedFilters({ query, groups, onChange })
  const inUse = query.search !== '' || chips.length > 0
  const { mode, setMode } = useSetIndexFiltersMode(
    inUse ? IndexFiltersMode.Filtering : IndexFiltersMode.Default,
  )
  const [typed, setTyped] = useState(query.search)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  // Another view was opened: its words are the ones in the field.
  useEffect(() => setTyped(query.search), [query.search])

  const search = (text: string) => {
    setTyped(text)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => onChange({ ...query, search: text.trim() }), TYPING_MS)
  }
  const clear = (changed: Partial<VendorQuery>) => {
    clearTimeout(timer.current)
    setTyped('')
    onChange({ ...query, ...changed, search: '' })
  }
  const views = useViews(query)
  const open = openView(view)
  const saving = open
    ? { type: 'save' as const, onAction: () => views.update(open.id), disabled: !open.changed }
    : { type: 'save-as' as const, onAction: views.save }

  return (
    <IndexFilters
      tabs={viewTabs({
        view,
        onShow: onChange,
        onOpen,
        onRename: views.rename,
        onDelete: views.remove,
      })}
      selected={selectedTab(view)}
      mode={mode}
      setMode={setMode}
      queryValue={typed}
      queryPlaceholder="Search by name or e-mail"
      onQueryChange={search}
      onQueryClear={() => clear({})}
      onClearAll={() => clear(NO_FILTERS)}
      cancelAction={{ onAction: () => clear(NO_FILTERS) }}
      primaryAction={saving}
      filters={filterControls({ query, groups, onChange })}
      appliedFilters={chips}
      sortOptions={[...SORT_OPTIONS]}
      sortSelected={[sortText(query)]}
      onSort={([chosen]) => onChange({ ...query, ...sortFrom(chosen) })}
      canCreateNewView
      onCreateNewView={views.save}
    />
  )
}
