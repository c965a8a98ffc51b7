/** A scope to write carries the scope to read of the same name; here alone is that said. */
function carriedBy(scope: string): string | null {
  const [, kind = '', subject] = /^(unauthenticated_|customer_)?write_(.+)$/.exec(scope) ?? []
  return subject === undefined ? null : `${kind}read_${subject}`
}

/** Whether `scope` is granted, be it by the scope to write. */
export const grants = (granted: string[], scope: string): boolean =>
  granted.some((one) => one === scope || carriedBy(one) === scope)

/** Whether everything in `wanted` is granted. */
export const covers = (granted: string[], wanted: string[]): boolean =>
  wanted.every((scope) => grants(granted, scope))

/** The given ones, then those they carry, as `accessScopes` lists them. */
export function withImplied(scopes: string[]): string[] {
  return [...new Set([...scopes, ...scopes.flatMap((scope) => carriedBy(scope) ?? [])])]
}

/** Without doubles, and without what a scope to write carries already. */
export function withoutImplied(scopes: string[]): string[] {
  const carried = new Set(scopes.map(carriedBy))
  return [...new Set(scopes)].filter((scope) => !carried.has(scope))
}
