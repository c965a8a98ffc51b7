import { useFetcher } from '@remix-run/react'
import { useAppBridge } from '@shopify/app-bridge-react'
import type { Decision } from '@souk/flows'
import { useEffect } from 'react'
import type { Outcome } from './decide.server'

/** Sends decisions about vendors to the page's own action, says once that one was taken, and keeps why one was refused. */
export function useDecision() {
  const shopify = useAppBridge()
  const fetcher = useFetcher<Outcome>()
  const outcome = fetcher.state === 'idle' ? fetcher.data : undefined
  useEffect(() => {
    if (outcome?.ok) shopify.toast.show(outcome.message)
  }, [shopify, outcome])
  return {
    /** Id of the vendor whose decision is on its way. */
    busyWith: fetcher.formData?.get('vendor') ?? null,
    refusal: outcome && !outcome.ok ? outcome.message : null,
    decide: (vendor: string, move: Decision['move'], reason = '') =>
      fetcher.submit({ decision: move, vendor, reason }, { method: 'post' }),
  }
}
