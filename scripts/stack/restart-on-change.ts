import { watch } from 'node:fs'
import { join } from 'node:path'
import type { PartName } from './parts'
import type { Stack } from './start-stack'

const SETTLE_MS = 200

/** Which processes hold the code of which folders. Routes and views are not here: Vite reloads those in place. */
const WATCHED: { folder: string; parts: PartName[] }[] = [
  { folder: 'packages', parts: ['market', 'worker'] },
  { folder: 'apps/market/app/platform', parts: ['market', 'worker'] },
  { folder: 'apps/sandbox/src', parts: ['sandbox'] },
]

/** For development: a process whose code changes is stopped and started again. */
export function restartOnChange({
  root,
  stack,
  tell,
}: {
  root: string
  stack: Stack
  tell: (sentence: string) => void
}) {
  const watchers = WATCHED.map(({ folder, parts }) =>
    watchSources(join(root, folder), async (file) => {
      tell(`${folder}/${file} changed; restarting ${parts.join(' and ')}.`)
      for (const part of parts) await restart(stack, part, tell)
    }),
  )
  return {
    close: () => {
      for (const close of watchers) close()
    },
  }
}

async function restart(stack: Stack, name: PartName, tell: (sentence: string) => void) {
  try {
    await stack.part(name).stop()
    await stack.part(name).start()
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error))
  }
}

/** Calls back once per burst of changes: an editor writes a file in several steps. */
function watchSources(folder: string, onChange: (file: string) => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined
  let working: Promise<void> = Promise.resolve()
  const watcher = watch(folder, { recursive: true }, (_event, file) => {
    if (!file || !/\.(ts|tsx|sql|html|css|js)$/.test(file) || /\.test\.|node_modules/.test(file)) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      working = working.then(() => onChange(file))
    }, SETTLE_MS)
  })
  return () => watcher.close()
}
