import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href

/** Arguments with which Node runs a TypeScript program, whatever its working directory. */
export function nodeArguments({ entry, imports }: { entry: string; imports: string[] }): string[] {
  return [...[TSX, ...imports].flatMap((module) => ['--import', module]), entry]
}
