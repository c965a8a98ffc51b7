import { AREAS } from './settings/areas'

/** What of a page is known before it is there. */
export type Outline = {
  /** Null where the page is named after what it shows. */
  title: string | null
  shape: 'cards' | 'list' | 'columns' | 'settings'
  /** Whether it has a way back to the page above it. */
  isBelow: boolean
}

const LISTS: Record<string, Outline> = {
  '/app': { title: 'Souk', shape: 'cards', isBelow: false },
  '/app/vendors': { title: 'Vendors', shape: 'list', isBelow: false },
  '/app/settings': { title: 'Settings', shape: 'cards', isBelow: false },
}

/** A page that is new has one by where it is; none has to be written for it. */
export function outlineOf(pathname: string): Outline {
  const path = pathname.replace(/\/+$/, '')
  const list = LISTS[path]
  if (list) return list
  const [, area] = /^\/app\/settings\/([^/]+)$/.exec(path) ?? []
  if (area) {
    const title = AREAS.find((one) => one.path === area)?.title ?? null
    return { title, shape: 'settings', isBelow: true }
  }
  const isVendor = /^\/app\/vendors\/[0-9a-f-]{36}$/.test(path)
  return { title: null, shape: isVendor ? 'columns' : 'cards', isBelow: true }
}
