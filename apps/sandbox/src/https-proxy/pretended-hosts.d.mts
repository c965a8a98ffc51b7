export function isPretended(host: string): boolean
