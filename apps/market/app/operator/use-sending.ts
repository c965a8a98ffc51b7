import { useFetcher } from '@remix-run/react'
import { useAppBridge } from '@shopify/app-bridge-react'
import { useEffect, useRef } from 'react'
import type { Outcome } from './outcome.server'

/** A form that is sent in the background, and what became of it. It is made anew (`key`) once what it shows has changed. */
export type Sending = {
  busy: boolean
  /** Why the last one was refused. */
  refusal: string | null
  /** What is wrong with it, by field. */
  errors: Partial<Record<string, string>>
  /** The one that is on its way. */
  underWay: FormData | undefined
  send: (fields: Record<string, string | number>) => void
}

/**
 * Sends forms to the page's own action, or to another one. A success is a toast; a refusal stays beside the form, which
 * keeps what was typed.
 */
export function useSending({ action, onDone }: { action?: string; onDone?: () => void } = {}): Sending {
  const shopify = useAppBridge()
  const fetcher = useFetcher<Outcome>()
  const outcome = fetcher.state === 'idle' ? fetcher.data : undefined
  const done = useRef(onDone)
  useEffect(() => {
    done.current = onDone
  })
  useEffect(() => {
    if (!outcome?.ok) return
    shopify.toast.show(outcome.message)
    done.current?.()
  }, [shopify, outcome])
  const refused = outcome && !outcome.ok ? outcome : null
  return {
    busy: fetcher.state !== 'idle',
    refusal: refused?.message ?? null,
    errors: refused?.errors ?? {},
    underWay: fetcher.formData,
    send: (fields) => fetcher.submit(fields, { method: 'post', ...(action && { action }) }),
  }
}
