import type { RequirementKind, RequirementMoment } from '@souk/checklist'

export const KINDS: Record<RequirementKind, string> = {
  document: 'Document',
  tax_form: 'Tax form',
  payout_details: 'Payout details',
  statement: 'Statement to confirm',
}

export const MOMENTS: Record<RequirementMoment, string> = {
  application: 'With the application',
  approval: 'Once approved',
}
