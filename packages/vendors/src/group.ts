import { z } from 'zod'
import { nameKey } from './name-key'
import { oneLine } from './plain-text'

/** In the words of Polaris' badges, where they become tones. */
export const GROUP_COLOURS = ['blue', 'green', 'yellow', 'orange', 'red', 'magic'] as const

export type GroupColour = (typeof GROUP_COLOURS)[number]

/** Vendors that the operator treats alike. */
export type VendorGroup = { id: string; name: string; colour: GroupColour | null }

export const groupColour = z.enum(GROUP_COLOURS).nullable()

/** The name of a group or of a view of the list. */
export const shortName = oneLine.pipe(
  z
    .string()
    .min(1, 'Enter a name.')
    .max(40, 'Use a name of at most 40 characters.')
    .refine((name) => nameKey(name) !== '', 'Use a name with at least one letter or digit.'),
)

export const groupId = z.uuid().toLowerCase()
