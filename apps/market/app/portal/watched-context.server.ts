import type { Platform } from '../platform/platform.server'
import type { Watch } from './watch.server'

/**
 * What a portal page is handed while staff look at it as the vendor: it can change nothing, whatever its code does. The
 * database refuses every write of these connections; nothing asks Shopify, sends mail, or is a form that somebody could send.
 */
export function watchedContext(platform: Platform, watch: Watch & { home: string }): Platform {
  const refuse = async () => {
    throw new Error('Nothing is done in a page that staff look at as the vendor.')
  }
  return {
    ...platform,
    watch,
    deps: { ...platform.deps, db: platform.readOnlyDb, admin: refuse, mailer: { send: refuse } },
    signedByAppProxy: async () => false,
    csrf: { ...platform.csrf, issue: () => '', check: () => 'forged' },
  }
}
