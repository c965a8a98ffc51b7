import { useRevalidator } from '@remix-run/react'
import { useAppBridge } from '@shopify/app-bridge-react'
import { useEffect } from 'react'
import { useSending } from '../use-sending'
import type { RetryForm } from './retry.server'

export type Retrying = {
  busy: boolean
  busyWith: (messageId: string) => boolean
  retry: (form: RetryForm) => void
}

/** Sends retries to the page of messages, from whichever page, and says what became of them. */
export function useRetry(): Retrying {
  const shopify = useAppBridge()
  const { busy, refusal, underWay, send } = useSending({ action: '/app/messages' })
  useEffect(() => {
    if (refusal) shopify.toast.show(refusal, { isError: true })
  }, [shopify, refusal])
  return { busy, busyWith: (messageId) => underWay?.get('message') === messageId, retry: send }
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
