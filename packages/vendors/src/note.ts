import type { VendorId } from '@souk/kernel'
import { z } from 'zod'
import { manyLines } from './plain-text'

/** What a member of the store's staff wrote about a vendor. The vendor never sees it. */
export type Note = {
  id: string
  vendorId: VendorId
  authorUserId: string
  text: string
  /** From 1; counts the changes. */
  version: number
  writtenAt: Date
  changedAt: Date | null
}

const MAX_NOTE_LENGTH = 5000

export const noteText = manyLines.pipe(
  z.string().min(1, 'Write something first.').max(MAX_NOTE_LENGTH, 'Use at most 5,000 characters.'),
)
