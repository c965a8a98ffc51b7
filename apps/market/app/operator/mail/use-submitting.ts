import { useFetcher } from '@remix-run/react'
import { useAppBridge } from '@shopify/app-bridge-react'
import { useEffect } from 'react'

/** A form of this area and what became of it. */
export type Submitting = {
  busy: boolean
  /** Why the last change was refused. */
  refusal: string | null
  /** What is wrong, by field. */
  errors: Partial<Record<string, string>>
  submit: (fields: Record<string, string | number>) => void
}

type Outcome = { ok: boolean; message: string; errors?: Partial<Record<string, string>> }

/** Sends a form to an action; a success is a toast, a refusal stays beside the form, which keeps what was typed. */
export function useSubmitting({ action, onDone }: { action?: string; onDone?: () => void } = {}): Submitting {
  const shopify = useAppBridge()
  const fetcher = useFetcher<Outcome>()
  const outcome = fetcher.state === 'idle' ? fetcher.data : undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per outcome, whatever the callback is by then.
  useEffect(() => {
    if (!outcome?.ok) return
    shopify.toast.show(outcome.message)
    onDone?.()
  }, [shopify, outcome])
  const refused = outcome && !outcome.ok ? outcome : null
  return {
    busy: fetcher.state !== 'idle',
    refusal: refused?.message ?? null,
    errors: refused?.errors ?? {},
    submit: (fields) => fetcher.submit(fields, { method: 'post', ...(action && { action }) }),
  }
}
