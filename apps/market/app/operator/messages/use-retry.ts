import { useFetcher, useRevalidator } from '@remix-run/react'
import { useAppBridge } from '@shopify/app-bridge-react'
import { useEffect } from 'react'
import type { RetryForm, RetryOutcome } from './retry.server'

export type Retrying = {
  busy: boolean
  busyWith: (messageId: string) => boolean
  retry: (form: RetryForm) => void
}

/** Sends retries to the page of messages, from whichever page, and says what became of them. */
export function useRetry(): Retrying {
  const shopify = useAppBridge()
  const fetcher = useFetcher<RetryOutcome>()
  const outcome = fetcher.state === 'idle' ? fetcher.data : undefined
  useEffect(() => {
    if (outcome) shopify.toast.show(outcome.message, { isError: !outcome.ok })
  }, [shopify, outcome])
  const busy = fetcher.state !== 'idle'
  return {
    busy,
    busyWith: (messageId) => busy && fetcher.formData?.get('message') === messageId,
    retry: (form) => fetcher.submit(form, { method: 'post', action: '/app/messages' }),
  }
}

const LOOK_AGAIN_MS = 3000

/** Shows what becomes of messages that are under way. */
export function useLookAgain(underWay: boolean) {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    if (!underWay) return
    const timer = setInterval(revalidate, LOOK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [revalidate, underWay])
}
