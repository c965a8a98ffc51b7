import { type Deps, type Operator, type Retry, retryMessages } from '@souk/flows'
import { vendorId } from '@souk/kernel'
import { z } from 'zod'
import { notFound } from '../authenticate-operator.server'
import { type Outcome, refused } from '../outcome.server'

const retryForm = z.discriminatedUnion('retry', [
  z.object({ retry: z.literal('one'), message: z.uuid().toLowerCase() }),
  z.object({ retry: z.literal('vendor'), vendor: z.uuid().toLowerCase() }),
  z.object({ retry: z.literal('all') }),
])

export type RetryForm = z.infer<typeof retryForm>

/**
 * Takes a retry from the form to the flow.
 * @throws a 404 Response for a message that the shop does not have: no page of ours names one
 */
export async function retry({
  actor,
  deps,
  form,
}: {
  actor: Operator
  deps: Deps
  form: FormData | null
}): Promise<Outcome> {
  const parsed = retryForm.safeParse(Object.fromEntries(form ?? []))
  if (!parsed.success) return refused('This could not be understood. Nothing was sent.')
  const retried = await retryMessages(deps, { shop: actor.shop, actor, retry: chosen(parsed.data) })
  if (retried.ok) return { ok: true, message: DONE(retried.value) }
  if (retried.reason === 'not-found') throw notFound()
  return refused('You may not send messages again. Nothing was sent.')
}

function chosen(sent: RetryForm): Retry {
  switch (sent.retry) {
    case 'one':
      return { messageId: sent.message }
    case 'vendor':
      return { vendorId: vendorId(sent.vendor) }
    case 'all':
      return 'all'
    default:
      return sent satisfies never
  }
}

const DONE = (count: number) => {
  if (count === 0) return 'It is being sent already'
  return count === 1 ? 'Trying again' : `Trying ${count} messages again`
}
