import { type VendorId, vendorId } from '@souk/kernel'
import type { UnsentMessage } from '@souk/outbox'
import { z } from 'zod'
import { type FailureReason, readFailure } from '../deliver/delivery-failure'

/** A message that could not leave so far, in the words of the business. */
export type MessageView = {
  id: string
  about: MessageSubject
  /** Null where it is not about one vendor. */
  vendorId: VendorId | null
  writtenAt: Date
  attempts: number
  failure: { reason: FailureReason; said: string | null } | null
  /** Since when nobody tries any more; null while it is tried again. */
  gaveUpAt: Date | null
  /** When it is tried again. */
  triedAgainAt: Date | null
}

export type MessageSubject =
  | { what: 'mail'; template: string; to: string }
  | { what: 'profile' }
  | { what: 'set-up' }
  | { what: 'other'; kind: string }

/** What the outbox keeps of a message, as an operator is told it. */
export function describeMessage(message: UnsentMessage): MessageView {
  return {
    id: message.id,
    about: subjectOf(message),
    vendorId: vendorOfLane(message.lane),
    writtenAt: message.createdAt,
    attempts: message.attempts,
    failure: message.lastError === null ? null : readFailure(message.lastError),
    gaveUpAt: message.diedAt,
    triedAgainAt: message.dueAt,
  }
}

const mail = z.object({ template: z.string(), to: z.string() })

function subjectOf({ kind, payload }: UnsentMessage): MessageSubject {
  switch (kind) {
    case 'send-mail': {
      const parsed = mail.safeParse(payload)
      return parsed.success ? { what: 'mail', ...parsed.data } : { what: 'other', kind }
    }
    case 'sync-vendor':
      return { what: 'profile' }
    case 'set-up-shop':
      return { what: 'set-up' }
    default:
      return { what: 'other', kind }
  }
}

const VENDOR_LANE = /(?:^|\/)vendor\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** The vendor that the messages of a lane are about. */
export function vendorOfLane(lane: string): VendorId | null {
  const [, id] = VENDOR_LANE.exec(lane) ?? []
  return id ? vendorId(id) : null
}
