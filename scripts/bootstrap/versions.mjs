// The versions that everything was tried with; `packageManager` in package.json names the same pnpm.
export const NODE_MAJOR = 24
export const PNPM = '12.21.0'

/** @param {string} version like `v24.1.0` or `24.1.0` */
const majorOf = (version) => Number(/^v?(\d+)\./.exec(version.trim())?.[1] ?? Number.NaN)

/**
 * Whether what a machine has will do.
 * @param {{ node: string | null, pnpm: string | null }} found versions; null where a program is missing
 */
export function isEnough({ node, pnpm }) {
  return node !== null && majorOf(node) >= NODE_MAJOR && pnpm !== null && majorOf(pnpm) === majorOf(PNPM)
}
