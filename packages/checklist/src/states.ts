import type { Requirement, RequirementMoment } from './requirement'

/** How it stands with one requirement of one vendor. */
export type ItemState = 'missing' | 'submitted' | 'accepted' | 'sent-back' | 'expired'

/** What is done about it, and from where; whatever is not here is refused. A new file may replace an accepted one. */
const ITEM_MOVES = {
  submit: ['missing', 'submitted', 'accepted', 'sent-back', 'expired'],
  accept: ['submitted'],
  'send-back': ['submitted', 'accepted'],
} as const satisfies Record<string, readonly ItemState[]>

type ItemMove = keyof typeof ITEM_MOVES

/** A statement that was confirmed is not confirmed again: its date would move. */
export const isLegal = (move: ItemMove, from: ItemState, kind: Requirement['kind']): boolean =>
  ITEM_MOVES[move].some((state) => state === from) &&
  !(move === 'submit' && kind === 'statement' && from === 'accepted')

type Latest = { outcome: 'accepted' | 'sent_back' | null; validUntil: Date | null }

const DAY_MS = 24 * 60 * 60 * 1000

/** When something that is valid until a day is not any more: that day counts in full. */
const endOf = (validUntil: Date): Date => new Date(validUntil.getTime() + DAY_MS)

export function stateOf(latest: Latest | null, now: Date): ItemState {
  if (!latest) return 'missing'
  if (latest.outcome === 'sent_back') return 'sent-back'
  if (latest.validUntil && endOf(latest.validUntil) <= now) return 'expired'
  return latest.outcome === 'accepted' ? 'accepted' : 'submitted'
}

type VendorMoment = { status: string; appliedAt: Date; decidedAt: Date | null }

/** Since when the vendor is asked; null when they are not (yet). A new requirement is asked from its first day. */
export function askedSince(
  { status, appliedAt, decidedAt }: VendorMoment,
  { asked, createdAt }: { asked: RequirementMoment; createdAt: Date },
): Date | null {
  const isMember = status === 'approved' || status === 'suspended'
  if (!isMember && status !== 'applied') return null
  if (asked === 'approval' && !isMember) return null
  const since = asked === 'approval' ? (decidedAt ?? appliedAt) : appliedAt
  return since > createdAt ? since : createdAt
}

type Counted = { requirement: { required: boolean }; state: ItemState }

export type Progress = { done: number; of: number }

/** How many of the required ones are accepted. */
export function progressOf(items: readonly Counted[]): Progress {
  const required = items.filter(({ requirement }) => requirement.required)
  return { done: required.filter(({ state }) => state === 'accepted').length, of: required.length }
}

export const isComplete = ({ done, of }: Progress): boolean => done === of
