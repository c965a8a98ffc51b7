import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const APP_FILE = /^shopify\.app(\..+)?\.toml$/

/** The `shopify.app.toml` that a path means: the file itself, or the one in this folder. @throws when it is not clear which */
export function findAppFile(path: string): string {
  if (!existsSync(path)) throw new Error(`There is no ${path}.`)
  if (!statSync(path).isDirectory()) return path
  const found = readdirSync(path).filter((name) => APP_FILE.test(name))
  const [only] = found
  if (only === undefined) throw new Error(`There is no shopify.app.toml in ${path}.`)
  if (found.includes('shopify.app.toml')) return join(path, 'shopify.app.toml')
  if (found.length === 1) return join(path, only)
  throw new Error(`There are several in ${path}: ${found.sort().join(', ')}. Say which one.`)
}
