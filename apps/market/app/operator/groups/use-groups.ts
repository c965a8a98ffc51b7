import { useFetcher } from '@remix-run/react'
import { useAppBridge } from '@shopify/app-bridge-react'
import { useEffect } from 'react'
import type { Answer } from '../vendors/send-form'

/** Sends changes of groups; `answer` is that of the last one, while none is on its way. */
export function useGroups() {
  const shopify = useAppBridge()
  const fetcher = useFetcher<Answer>()
  const answer = fetcher.state === 'idle' ? fetcher.data : undefined
  useEffect(() => {
    if (answer?.ok) shopify.toast.show(answer.message)
  }, [shopify, answer])
  return {
    answer,
    busy: fetcher.state !== 'idle',
    send: (fields: Record<string, string>) =>
      fetcher.submit(fields, { method: 'post', action: '/app/vendors/groups' }),
  }
}
