import { useSending } from '../use-sending'

export const MAX_NOTE_LENGTH = 5000

/** Sends changes of the notes about a vendor. */
export const useNotes = (vendorId: string, onDone?: () => void) =>
  useSending({ action: `/app/vendors/${vendorId}/notes`, ...(onDone && { onDone }) })
