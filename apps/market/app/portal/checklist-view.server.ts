import type { OwnChecklist } from '@souk/flows'

/** What the page shows, and no more than that leaves the server. */
export const checklistView = ({ items, progress, maySend }: OwnChecklist) => ({
  progress,
  items: items.map(({ requirement, state, dueAt, submissions: [sent] }) => ({
    id: requirement.id,
    kind: requirement.kind,
    title: requirement.title,
    help: requirement.help,
    required: requirement.required,
    expires: requirement.expires,
    version: requirement.version,
    state,
    dueAt,
    // A statement is confirmed once; anything else may be replaced by something newer.
    maySend: maySend && !(requirement.kind === 'statement' && state === 'accepted'),
    sent: sent
      ? {
          at: sent.submittedAt,
          filename: requirement.kind === 'payout_details' ? null : (sent.file?.filename ?? null),
          fileId: requirement.kind === 'payout_details' ? null : (sent.file?.id ?? null),
          masked: sent.masked,
          validUntil: sent.validUntil,
          reason: sent.outcome === 'sent_back' ? sent.reason : null,
        }
      : null,
  })),
})

export type ChecklistView = ReturnType<typeof checklistView>
