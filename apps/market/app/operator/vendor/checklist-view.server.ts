import { isLegal, progressOf } from '@souk/checklist'
import type { VendorPage } from '@souk/flows'
import type { AskedItem } from './checklist-entry'

export const checklistView = ({ checklist }: VendorPage) => ({
  progress: progressOf(checklist),
  items: checklist.map(({ requirement, state, dueAt, submissions }): AskedItem => {
    const [sent] = submissions
    return {
      id: requirement.id,
      kind: requirement.kind,
      title: requirement.title,
      required: requirement.required,
      state,
      dueAt,
      mayAccept: isLegal('accept', state, requirement.kind),
      maySendBack: isLegal('send-back', state, requirement.kind),
      earlier: Math.max(0, submissions.length - 1),
      sent: sent
        ? {
            id: sent.id,
            title: sent.title,
            at: sent.submittedAt,
            file: sent.file && { id: sent.file.id, filename: sent.file.filename },
            taxForm: sent.taxForm,
            masked: sent.masked,
            validUntil: sent.validUntil,
            reason: sent.reason,
          }
        : null,
    }
  }),
})
