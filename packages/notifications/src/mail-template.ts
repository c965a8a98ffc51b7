import { z } from 'zod'
import { checklistAsked } from './mails/checklist-asked'
import { checklistReminder } from './mails/checklist-reminder'
import { itemSentBack } from './mails/item-sent-back'
import { memberInvited } from './mails/member-invited'
import { memberJoined } from './mails/member-joined'
import { memberLeft } from './mails/member-left'
import { memberMadeManager } from './mails/member-made-manager'
import { memberMadeViewer } from './mails/member-made-viewer'
import { memberRemoved } from './mails/member-removed'
import { vendorApproved } from './mails/vendor-approved'
import { vendorClaim } from './mails/vendor-claim'
import { vendorClosed } from './mails/vendor-closed'
import { vendorHandedOver } from './mails/vendor-handed-over'
import { vendorPending } from './mails/vendor-pending'
import { vendorReinstated } from './mails/vendor-reinstated'
import { vendorRejected } from './mails/vendor-rejected'
import { vendorSuspended } from './mails/vendor-suspended'
import { vendorWelcome } from './mails/vendor-welcome'

/** Every kind of mail, in the order in which a vendor meets them. */
export const MAIL_KINDS = {
  'vendor-claim': vendorClaim,
  'vendor-welcome': vendorWelcome,
  'vendor-pending': vendorPending,
  'checklist-asked': checklistAsked,
  'item-sent-back': itemSentBack,
  'checklist-reminder': checklistReminder,
  'vendor-approved': vendorApproved,
  'vendor-rejected': vendorRejected,
  'vendor-suspended': vendorSuspended,
  'vendor-reinstated': vendorReinstated,
  'vendor-closed': vendorClosed,
  'member-invited': memberInvited,
  'member-joined': memberJoined,
  'member-left': memberLeft,
  'member-made-manager': memberMadeManager,
  'member-made-viewer': memberMadeViewer,
  'member-removed': memberRemoved,
  'vendor-handed-over': vendorHandedOver,
}

export type MailKindName = keyof typeof MAIL_KINDS

export const isMailKind = (name: string): name is MailKindName => Object.hasOwn(MAIL_KINDS, name)

export const MAIL_KIND_NAMES: readonly MailKindName[] = Object.keys(MAIL_KINDS).filter(isMailKind)

/** What a mail is made of, kept whole in the outbox, so that every attempt renders the same mail. */
export const mailTemplate = z.union(Object.values(MAIL_KINDS).map(({ schema }) => schema))

export type MailTemplate = z.infer<typeof mailTemplate>

/** A mail of a kind as a preview shows it. */
export function sampleMail(kind: MailKindName, to: string): MailTemplate {
  const samples = Object.entries(MAIL_KINDS[kind].placeholders).map(([name, { sample }]) => [name, sample])
  return mailTemplate.parse({ template: kind, to, ...Object.fromEntries(samples) })
}
