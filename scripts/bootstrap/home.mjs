import { accessSync, constants, mkdirSync } from 'node:fs'
import { join } from 'node:path'

/**
 * npm and pnpm keep their caches in HOME. Where there is none, or one that cannot be written (an account without a
 * home), a folder of ours takes its place.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} root
 * @returns {NodeJS.ProcessEnv}
 */
export function usableHome(env, root) {
  if (env.HOME && isWritable(env.HOME)) return env
  const home = join(root, '.souk-home')
  mkdirSync(home, { recursive: true })
  return {
    ...env,
    HOME: home,
    npm_config_cache: join(home, '.npm'),
    XDG_CACHE_HOME: undefined,
    XDG_DATA_HOME: undefined,
  }
}

function isWritable(folder) {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
