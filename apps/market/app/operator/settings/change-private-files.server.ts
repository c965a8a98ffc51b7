import { type Deps, type Operator, saveWhoSeesPrivateFiles } from '@souk/flows'
import { z } from 'zod'
import { CHANGED_MEANWHILE, type Outcome, refused, UNREADABLE } from '../outcome.server'

const privateFilesForm = z.object({
  who: z.enum(['everybody', 'named']),
  /** As Shopify numbers members of staff, with commas between. */
  named: z
    .string()
    .max(20_000)
    .transform((text) => text.split(',').filter((id) => id !== ''))
    .pipe(z.array(z.string().regex(/^\d{1,20}$/))),
  version: z.coerce.number().int().min(0),
})

type Change = { actor: Operator; deps: Deps; form: FormData | null }

/** Takes who of the staff sees private files from the form to its flow. */
export async function changePrivateFiles({ actor, deps, form }: Change): Promise<Outcome> {
  const parsed = privateFilesForm.safeParse(Object.fromEntries(form ?? []))
  if (!parsed.success) return refused(UNREADABLE)
  const { who, named, version } = parsed.data
  const saved = await saveWhoSeesPrivateFiles(deps, {
    shop: actor.shop,
    actor,
    namedOnly: who === 'named',
    userIds: named,
    seenVersion: version,
  })
  return saved.ok ? { ok: true, message: 'Settings saved' } : refused(REFUSALS[saved.reason])
}

const REFUSALS = {
  'not-allowed':
    'Only somebody who sees private files can change who does. Nothing was changed; load the page again to see whom to ask.',
  'unknown-staff':
    'One of those you chose is not a member of your staff who has opened Souk. Nothing was changed; load the page again.',
  'without-yourself':
    'You would not see private files yourself any more, so nothing was changed. Keep yourself among those who do; the account owner or somebody else who sees them can take you out.',
  'changed-meanwhile': CHANGED_MEANWHILE,
}
