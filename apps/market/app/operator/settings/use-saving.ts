import { useFetcher } from '@remix-run/react'
import { useAppBridge } from '@shopify/app-bridge-react'
import { useEffect } from 'react'
import type { SettingsOutcome } from './settings-outcome.server'

/** What a form of the settings needs to save itself. It is made anew (`key`) once what it shows has changed. */
export type Saving = {
  busy: boolean
  /** Why the last change was refused. */
  refusal: string | null
  save: (change: Record<string, string | number>) => void
}

/** Sends changes to the action of the page; a success is a toast, a refusal stays beside the form, which keeps what was typed. */
export function useSaving(): Saving {
  const shopify = useAppBridge()
  const fetcher = useFetcher<SettingsOutcome>()
  const outcome = fetcher.state === 'idle' ? fetcher.data : undefined
  useEffect(() => {
    if (outcome?.ok) shopify.toast.show(outcome.message)
  }, [shopify, outcome])
  return {
    busy: fetcher.state !== 'idle',
    refusal: outcome && !outcome.ok ? outcome.message : null,
    save: (change) => fetcher.submit(change, { method: 'post' }),
  }
}
