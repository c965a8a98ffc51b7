import { useRevalidator } from '@remix-run/react'
import type { SetUpView } from '@souk/flows'
import { useEffect } from 'react'

const LOOK_AGAIN_MS = { working: 2_000, delayed: 10_000, failed: null, ready: null }

/** Looks again for as long as something happens by itself, and no longer. */
export function useProgress(state: SetUpView['state']): void {
  const { revalidate } = useRevalidator()
  const everyMs = LOOK_AGAIN_MS[state]
  useEffect(() => {
    if (everyMs === null) return
    const timer = setInterval(revalidate, everyMs)
    return () => clearInterval(timer)
  }, [revalidate, everyMs])
}
