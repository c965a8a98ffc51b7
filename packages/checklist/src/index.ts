export { addRequirement } from './add-requirement'
export { addSubmission } from './add-submission'
export { archiveRequirement, changeRequirement, type RequirementChangeRefusal } from './change-requirement'
export { listRequirements } from './list-requirements'
export { moveRequirement } from './move-requirement'
export {
  parseSubmission,
  type SubmissionContent,
  type SubmissionErrors,
  type SubmissionField,
  TAX_FORMS,
  type TaxForm,
} from './parse-submission'
export { type PayoutDetails, payoutDetails, readableIban } from './payout-details'
export { askedForApproval, type ChecklistItem, openTitles, readChecklist } from './read-checklist'
export {
  REQUIREMENT_KINDS,
  REQUIREMENT_MOMENTS,
  type Requirement,
  type RequirementKind,
  type RequirementMoment,
  type RequirementTerms,
} from './requirement'
export { type ChecklistRules, readChecklistRules, saveChecklistRules } from './rules'
export { type SubmissionDecision, type SubmissionRefusal, settleSubmission } from './settle-submission'
export { type ItemState, isComplete, isLegal, type Progress, progressOf } from './states'
export type { Submission } from './submission'
export { type DueReminder, takeDueReminders } from './take-due-reminders'
