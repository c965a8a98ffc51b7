import { type Deps, type Operator, publishShopTerms } from '@souk/flows'
import { termsText } from '@souk/vendors'
import { z } from 'zod'
import { NOT_ALLOWED, type Outcome, refused, refusedFor } from '../outcome.server'

const termsForm = z.object({ text: termsText })

type Change = { actor: Operator; deps: Deps; form: FormData | null }

/** Takes a new edition of the terms from the form to its flow. */
export async function changeTerms({ actor, deps, form }: Change): Promise<Outcome> {
  const parsed = termsForm.safeParse(Object.fromEntries(form ?? []))
  if (!parsed.success) return refusedFor(parsed.error)
  const published = await publishShopTerms(deps, { shop: actor.shop, actor, text: parsed.data.text })
  if (!published.ok) return refused(NOT_ALLOWED)
  return { ok: true, message: `Terms published as edition ${published.value.version}` }
}
