import { useFetcher } from '@remix-run/react'
import { useAppBridge } from '@shopify/app-bridge-react'
import { useEffect } from 'react'
import type { NoteOutcome } from './change-notes.server'

export const MAX_NOTE_LENGTH = 5000

/** Sends one change of the notes, and says that it was done. */
export function useNotes(vendorId: string) {
  const shopify = useAppBridge()
  const fetcher = useFetcher<NoteOutcome>()
  const outcome = fetcher.state === 'idle' ? fetcher.data : undefined
  useEffect(() => {
    if (outcome?.ok) shopify.toast.show(outcome.message)
  }, [shopify, outcome])
  return {
    busy: fetcher.state !== 'idle',
    outcome,
    send: (change: Record<string, string | number>) =>
      fetcher.submit(change, { method: 'post', action: `/app/vendors/${vendorId}/notes` }),
  }
}
