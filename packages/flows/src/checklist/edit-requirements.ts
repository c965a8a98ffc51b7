import { can } from '@souk/access'
import { recordAudit } from '@souk/audit'
import {
  addRequirement,
  archiveRequirement,
  type ChecklistRules,
  changeRequirement,
  moveRequirement,
  type RequirementChangeRefusal,
  type RequirementKind,
  type RequirementTerms,
  saveChecklistRules,
} from '@souk/checklist'
import type { Tx } from '@souk/db'
import { fail, ok, type RequirementId, type Result } from '@souk/kernel'
import type { Deps } from '../deps'
import { noteUnknown } from '../note-unknown'
import type { Operator } from '../operator'

/** One change to what the marketplace asks of its vendors. */
export type RequirementsEdit =
  | { edit: 'add'; kind: RequirementKind; terms: RequirementTerms }
  | { edit: 'change'; id: RequirementId; terms: RequirementTerms; seenVersion: number }
  | { edit: 'archive' | 'restore'; id: RequirementId }
  | { edit: 'move'; id: RequirementId; direction: 'up' | 'down' }
  | { edit: 'rules'; rules: Omit<ChecklistRules, 'version'>; seenVersion: number }

type Refusal = RequirementChangeRefusal | 'too-many'

/** An operator changes what is asked of vendors; counts at once, and for everybody who is asked. */
export async function editRequirements(
  { db, clock }: Deps,
  { actor, edit }: { actor: Operator; edit: RequirementsEdit },
): Promise<Result<void, 'not-allowed' | Refusal>> {
  const { shop, userId } = actor
  if (!can(actor, { do: 'change the settings', shop })) return fail('not-allowed')
  return db.transaction(async (tx) => {
    const done = await apply(tx, { shop, at: clock.now() }, edit)
    if (!done.ok) {
      if (done.reason === 'not-found' && 'id' in edit)
        await noteUnknown(tx, { shop, actor, what: 'requirement', id: edit.id })
      return done
    }
    await recordAudit(tx, {
      shop,
      actor: { kind: 'operator', userId },
      action: DONE[edit.edit],
      subject: `shop:${shop}`,
      detail: detailOf(edit, done.value),
    })
    return ok(undefined)
  })
}

const DONE: Record<RequirementsEdit['edit'], string> = {
  add: 'requirement added',
  change: 'requirement changed',
  archive: 'requirement archived',
  restore: 'requirement restored',
  move: 'requirement moved',
  rules: 'checklist rules changed',
}

/** Answers which requirement it was about. */
async function apply(
  tx: Tx,
  { shop, at }: { shop: Operator['shop']; at: Date },
  edit: RequirementsEdit,
): Promise<Result<RequirementId | null, Refusal>> {
  switch (edit.edit) {
    case 'add':
      return addRequirement(tx, { shop, kind: edit.kind, terms: edit.terms, at })
    case 'change':
      return idOnce(await changeRequirement(tx, { shop, ...edit }), edit.id)
    case 'archive':
      return idOnce(await archiveRequirement(tx, { shop, id: edit.id, archivedAt: at }), edit.id)
    case 'restore':
      return idOnce(await archiveRequirement(tx, { shop, id: edit.id, archivedAt: null }), edit.id)
    case 'move':
      return idOnce(await moveRequirement(tx, { shop, ...edit }), edit.id)
    case 'rules':
      return idOnce(await saveChecklistRules(tx, { shop, ...edit, at }), null)
    default:
      return edit satisfies never
  }
}

const idOnce = <Reason>(
  done: Result<void, Reason>,
  id: RequirementId | null,
): Result<RequirementId | null, Reason> => (done.ok ? ok(id) : done)

const detailOf = (edit: RequirementsEdit, id: RequirementId | null): Record<string, string | null> => ({
  ...(id && { requirement: id }),
  ...('terms' in edit && { title: edit.terms.title }),
  ...(edit.edit === 'rules' && { to: JSON.stringify(edit.rules) }),
})
