import { REQUIREMENT_KINDS, REQUIREMENT_MOMENTS } from '@souk/checklist'
import { type Deps, editRequirements, type Operator } from '@souk/flows'
import { requirementId } from '@souk/kernel'
import { manyLines, oneLine } from '@souk/vendors'
import { z } from 'zod'
import { CHANGED_MEANWHILE, NOT_ALLOWED, type Outcome, refused, refusedFor } from '../outcome.server'

const flag = z.enum(['yes', 'no']).transform((text) => text === 'yes')
const id = z.uuid().toLowerCase().transform(requirementId)
const days = z.coerce.number<string>('Use whole numbers of days.').int('Use whole numbers of days.')

const terms = z.object({
  title: oneLine.pipe(
    z.string().min(1, 'Give it a title; vendors read it.').max(100, 'Use a title of at most 100 characters.'),
  ),
  help: manyLines.pipe(z.string().max(4000, 'Use at most 4,000 characters.')),
  asked: z.enum(REQUIREMENT_MOMENTS),
  required: flag,
  expires: flag,
  dueDays: z.union([
    z.literal('').transform(() => null),
    days.min(1, 'Give vendors at least one day.').max(365, 'Use at most 365 days.'),
  ]),
})

const reminderDays = z
  .string()
  .max(200)
  .transform((text) => text.split(/[\s,;]+/).filter((word) => word !== ''))
  .pipe(
    z
      .array(
        days
          .min(1, 'The first reminder comes after one day at the earliest.')
          .max(365, 'Use at most 365 days.'),
      )
      .max(10, 'Use at most ten reminders.'),
  )

const version = z.coerce.number().int().min(0)

const changeForm = z.discriminatedUnion('edit', [
  terms.extend({ edit: z.literal('add'), kind: z.enum(REQUIREMENT_KINDS) }),
  terms.extend({ edit: z.literal('change'), id, version }),
  z.object({ edit: z.enum(['archive', 'restore']), id }),
  z.object({ edit: z.literal('move'), id, direction: z.enum(['up', 'down']) }),
  z.object({ edit: z.literal('rules'), approvalNeedsAll: flag, reminderDays, version }),
])

const DONE: Record<z.infer<typeof changeForm>['edit'], string> = {
  add: 'Requirement added',
  change: 'Requirement saved',
  archive: 'Requirement archived',
  restore: 'Requirement restored',
  move: 'Order changed',
  rules: 'Settings saved',
}

const REFUSALS = {
  'not-allowed': NOT_ALLOWED,
  'changed-meanwhile': CHANGED_MEANWHILE,
  'not-found': 'This requirement does not exist any more. Nothing was changed.',
  'too-many': 'You have 50 requirements already, and no room for more. Change one that you do not need.',
}

type Change = { actor: Operator; deps: Deps; form: FormData | null }

/** Takes one change of what is asked of vendors from the form to its flow. */
export async function changeRequirements({ actor, deps, form }: Change): Promise<Outcome> {
  const parsed = changeForm.safeParse(Object.fromEntries(form ?? []))
  if (!parsed.success) return refusedFor(parsed.error)
  const done = await editRequirements(deps, { actor, edit: editOf(parsed.data) })
  return done.ok ? { ok: true, message: DONE[parsed.data.edit] } : refused(REFUSALS[done.reason])
}

function editOf(sent: z.infer<typeof changeForm>): Parameters<typeof editRequirements>[1]['edit'] {
  switch (sent.edit) {
    case 'add':
      return { edit: 'add', kind: sent.kind, terms: sent }
    case 'change':
      return { edit: 'change', id: sent.id, terms: sent, seenVersion: sent.version }
    case 'archive':
    case 'restore':
      return { edit: sent.edit, id: sent.id }
    case 'move':
      return { edit: 'move', id: sent.id, direction: sent.direction }
    case 'rules':
      return {
        edit: 'rules',
        rules: { approvalNeedsAll: sent.approvalNeedsAll, reminderDays: sent.reminderDays },
        seenVersion: sent.version,
      }
    default:
      return sent satisfies never
  }
}
