import { type Deps, type Operator, saveMailSender } from '@souk/flows'
import { senderSettings } from '@souk/notifications'
import { oneLine } from '@souk/vendors'
import { z } from 'zod'
import { CHANGED_MEANWHILE, NOT_ALLOWED, type Outcome, refused, UNREADABLE } from '../outcome.server'

/** An empty field stands for what Souk does by itself. */
const optional = oneLine.transform((text) => text || null)

const fields = z.object({
  name: optional,
  replyTo: optional,
  logoUrl: optional,
  footer: optional,
  language: z.string(),
  version: z.coerce.number().int().min(0),
})

type Change = { actor: Operator; deps: Deps; form: FormData | null }

/** Takes who mails come from from the form to its flow. */
export async function changeSender({ actor, deps, form }: Change): Promise<Outcome> {
  const read = fields.safeParse(Object.fromEntries(form ?? []))
  if (!read.success) return asOutcome(read.error)
  const { version: seenVersion, ...values } = read.data
  const sender = senderSettings.safeParse(values)
  if (!sender.success) return asOutcome(sender.error)
  const saved = await saveMailSender(deps, { shop: actor.shop, actor, sender: sender.data, seenVersion })
  if (saved.ok) return { ok: true, message: 'Sender saved' }
  return refused(saved.reason === 'not-allowed' ? NOT_ALLOWED : CHANGED_MEANWHILE)
}

function asOutcome(error: z.ZodError): Outcome {
  const names = error.issues.map((issue) => String(issue.path[0]))
  const errors = Object.fromEntries(
    names.flatMap((name) => (SENTENCES[name] ? [[name, SENTENCES[name]]] : [])),
  )
  return Object.keys(errors).length > 0
    ? { ...refused('The sender was not saved. What you typed is still here.'), errors }
    : refused(UNREADABLE)
}

const SENTENCES: Record<string, string> = {
  name: 'Use at most 80 characters that can be shown.',
  replyTo: 'Enter an e-mail address like help@example.com.',
  logoUrl: 'Enter the address of an image that begins with https://, or choose one from your files.',
  footer: 'Use at most 300 characters that can be shown.',
}
