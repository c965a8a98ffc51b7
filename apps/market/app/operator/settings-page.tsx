import { useFetcher } from '@remix-run/react'
import { useAppBridge } from '@shopify/app-bridge-react'
import { Layout, Page } from '@shopify/polaris'
import type { SettingsView } from '@souk/flows'
import { useEffect } from 'react'
import { ApprovalSettings } from './approval-settings'
import type { SettingsOutcome } from './change-settings.server'
import { TermsSettings } from './terms-settings'

/** What a part of the page needs to save itself. A part is made anew once what it shows has changed. */
export type Saving = {
  busy: boolean
  /** Why the last change was refused. */
  refusal: string | null
  save: (change: Record<string, string | number>) => void
}

/** What the operator decides about how vendors get in. Each part is saved by itself. */
export function SettingsPage({ view }: { view: SettingsView }) {
  const shopify = useAppBridge()
  const fetcher = useFetcher<SettingsOutcome>()
  const outcome = fetcher.state === 'idle' ? fetcher.data : undefined
  useEffect(() => {
    if (outcome?.ok) shopify.toast.show(outcome.message)
  }, [shopify, outcome])
  const saving = (part: SettingsOutcome['change']): Saving => ({
    busy: fetcher.state !== 'idle',
    refusal: outcome && !outcome.ok && outcome.change === part ? outcome.message : null,
    save: (change) => fetcher.submit({ change: part, ...change }, { method: 'post' }),
  })
  return (
    <Page title="Settings">
      <Layout>
        <Layout.AnnotatedSection
          title="Approval"
          description="Who becomes a vendor without you looking. Counts for whoever applies from now on. A name that looks like another vendor’s always waits for you."
        >
          <ApprovalSettings key={view.rules.version} rules={view.rules} saving={saving('auto-approval')} />
        </Layout.AnnotatedSection>
        <Layout.AnnotatedSection
          title="Terms"
          description="What vendors agree to when they apply. Every edition is kept, with who agreed to it. Vendors who agreed to an earlier edition stay bound to that one."
        >
          <TermsSettings key={view.terms[0]?.version ?? 0} editions={view.terms} saving={saving('terms')} />
        </Layout.AnnotatedSection>
      </Layout>
    </Page>
  )
}
