import { type Stats, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** Who the PostgreSQL server runs as; null: as whoever runs this. */
export type Account = { uid: number; gid: number } | null

const NOBODY = { uid: 65534, gid: 65534 }

/** PostgreSQL refuses to run as root, so root lends it to the owner of its data, or to `nobody`. */
export function accountFor(dataDir: string): Account {
  if (process.getuid?.() !== 0) return null
  const owner = statSync(dataDir, { throwIfNoEntry: false })
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : NOBODY
}

/** Whether the account may read and pass everything on the way to a folder or program, and that itself. */
export function canReach(account: Account, path: string): boolean {
  if (!account) return true
  for (let here = path; ; here = dirname(here)) {
    const found = statSync(here, { throwIfNoEntry: false })
    if (found && !mayPass(account, found)) return false
    if (here === dirname(here)) return true
  }
}

function mayPass({ uid, gid }: { uid: number; gid: number }, { mode, ...owner }: Stats): boolean {
  const shift = owner.uid === uid ? 6 : owner.gid === gid ? 3 : 0
  return ((mode >> shift) & 0o1) === 0o1
}
