import { useNavigate, useRevalidator } from '@remix-run/react'
import { Banner, BlockStack, Card, Page, Tabs, Text } from '@shopify/polaris'
import { useEffect } from 'react'
import { useDownload } from '../use-download'
import { Moment } from '../vendor/moment'
import { countLines } from './count-lines'
import type { ImportPageView } from './import-view.server'
import { RowTable } from './row-table'
import { StartCard } from './start-card'
import { StateBanners } from './state-banners'

/** How often an import that is under way is looked at. */
const LOOK_MS = 1_000

/** One file: what would become of its lines, how far its import is, what has become of them. */
export function ImportPage({ view }: { view: ImportPageView }) {
  const { id, filename, phase, clearedAt, unknownColumns } = view
  const report = useDownload('Report downloaded')
  useLookAgain(phase === 'importing')
  return (
    <Page
      title={filename}
      subtitle={SUBTITLES[phase]}
      backAction={{ content: 'Import vendors', url: '/app/vendors/import' }}
      secondaryActions={
        clearedAt
          ? []
          : [
              {
                content: 'Download report',
                loading: report.busy,
                onAction: () => report.start(`/app/vendors/import/${id}/report`, `import-${id}.csv`),
              },
            ]
      }
    >
      <BlockStack gap="400">
        {report.failure && (
          <Banner tone="critical" title="That did not work">
            <p>{report.failure}</p>
          </Banner>
        )}
        <StateBanners view={view} />
        {phase === 'checked' && unknownColumns.length > 0 && (
          <Banner title="Columns that were left alone">
            <p>
              They mean nothing to an import: <bdi>{unknownColumns.join(', ')}</bdi>.
            </p>
          </Banner>
        )}
        {phase === 'checked' && !clearedAt && <StartCard view={view} />}
        {clearedAt ? <Cleared of={clearedAt} /> : <Lines view={view} />}
      </BlockStack>
    </Page>
  )
}

const SUBTITLES = {
  checked: 'This is what would happen. No vendor has been made yet.',
  importing: 'The import is under way.',
  finished: 'This file was imported.',
}

function useLookAgain(looking: boolean) {
  const { revalidate, state } = useRevalidator()
  useEffect(() => {
    if (!looking || state !== 'idle') return
    const timer = setTimeout(revalidate, LOOK_MS)
    return () => clearTimeout(timer)
  }, [looking, state, revalidate])
}

const Cleared = ({ of }: { of: Date }) => (
  <Card>
    <Text as="p">
      What the lines of this file said was deleted on <Moment of={of} />, because it names people. The counts
      are kept, and so are the vendors.
    </Text>
  </Card>
)

function Lines({ view }: { view: ImportPageView }) {
  const navigate = useNavigate()
  const tabs = [
    { show: null, content: `All ${view.total}` },
    { show: 'create', content: `To create ${view.toCreate}` },
    { show: 'look-alike', content: `Look-alikes ${view.lookAlikes}` },
    { show: 'skipped', content: `Skipped ${view.already + view.duplicates}` },
    { show: 'wrong', content: `Wrong ${view.wrong}` },
  ] as const
  const go = (show: string | null, page: number) =>
    navigate(`?${new URLSearchParams({ ...(show && { show }), ...(page > 1 && { page: String(page) }) })}`, {
      replace: true,
      preventScrollReset: true,
    })
  return (
    <Card padding="0">
      <Tabs
        tabs={tabs.map(({ show, content }) => ({ id: `lines-${show ?? 'all'}`, content }))}
        selected={tabs.findIndex(({ show }) => show === view.filter)}
        onSelect={(at) => go(tabs[at]?.show ?? null, 1)}
      />
      <RowTable view={view} label={countLines(view.total)} onTurn={(page) => go(view.filter, page)} />
    </Card>
  )
}
