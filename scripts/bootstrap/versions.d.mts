export const NODE_MAJOR: number
export const PNPM: string
export function isEnough(found: { node: string | null; pnpm: string | null }): boolean
