import { z } from 'zod'

const KEY_BYTES = 32

/** The keys that wrap the data keys of files. New files are sealed under `current`; files under any of them are opened. */
export type FileKeys = { current: string; keys: ReadonlyMap<string, Buffer> }

const entry = z.string().regex(/^[\w-]{1,40}:[A-Za-z0-9+/]{43}=$/)

/**
 * `<id>:<32 bytes in base64>`, several separated by commas. To rotate, put a new one in front and keep the old ones for
 * as long as there are files under them.
 */
export const fileKeys = z.string().transform((text, context): FileKeys => {
  const parsed = z
    .array(entry)
    .min(1)
    .safeParse(text.split(',').map((part) => part.trim()))
  const pairs = (parsed.data ?? []).map((part): [string, Buffer] => {
    const colon = part.indexOf(':')
    return [part.slice(0, colon), Buffer.from(part.slice(colon + 1), 'base64')]
  })
  const keys = new Map(pairs)
  const [current] = keys.keys()
  if (
    current !== undefined &&
    keys.size === pairs.length &&
    pairs.every(([, key]) => key.length === KEY_BYTES)
  )
    return { current, keys }
  context.addIssue({ code: 'custom', message: 'not a list of file keys' })
  return z.NEVER
})
