import { fail, ok, type Result } from '@souk/kernel'

type Write = () => Promise<{ count: number }>

/**
 * Stores a row whose `version` counts its changes, unless somebody changed it since `seenVersion` was read; 0 when there
 * was none yet. Of two at one moment one wins: `create` skips a row that is there, `update` asks for the version.
 */
export async function saveIfUnchanged(
  seenVersion: number,
  { create, update }: { create: Write; update: Write },
): Promise<Result<void, 'changed-meanwhile'>> {
  const { count } = await (seenVersion === 0 ? create() : update())
  return count === 1 ? ok(undefined) : fail('changed-meanwhile')
}
