import { can } from '@souk/access'
import { type ChecklistRules, listRequirements, type Requirement, readChecklistRules } from '@souk/checklist'
import { fail, ok, type Result } from '@souk/kernel'
import type { Deps } from '../deps'
import type { Operator } from '../operator'

export type RequirementsView = { requirements: Requirement[]; rules: ChecklistRules }

/** What the marketplace asks of its vendors, and what it makes of it. */
export async function viewRequirements(
  { db }: Deps,
  { actor }: { actor: Operator },
): Promise<Result<RequirementsView, 'not-allowed'>> {
  const { shop } = actor
  if (!can(actor, { do: 'change the settings', shop })) return fail('not-allowed')
  const [requirements, rules] = await Promise.all([
    listRequirements(db.prisma, { shop }),
    readChecklistRules(db.prisma, { shop }),
  ])
  return ok({ requirements, rules })
}
