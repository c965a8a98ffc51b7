import { useFetcher } from '@remix-run/react'
import { useAppBridge } from '@shopify/app-bridge-react'
import { useEffect } from 'react'
import type { SettingsOutcome } from '../settings/settings-outcome.server'

/** Sends changes to the page's action. `outcome` is that of the last change, once it is there. */
export function useRequirements() {
  const shopify = useAppBridge()
  const fetcher = useFetcher<SettingsOutcome>()
  const outcome = fetcher.state === 'idle' ? fetcher.data : undefined
  useEffect(() => {
    if (outcome?.ok) shopify.toast.show(outcome.message)
  }, [shopify, outcome])
  return {
    busy: fetcher.state !== 'idle',
    outcome,
    send: (change: Record<string, string | number>) => fetcher.submit(change, { method: 'post' }),
  }
}
