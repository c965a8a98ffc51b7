import { createContext } from 'react'
import type { Words } from './portal/words/words'

/** The app's own public address, while a document is rendered: pages shown under a store's address take their assets there. */
export const AppUrl = createContext('')

/** Staff look at a page of the portal as the vendor sees it: it says so, and nothing on it can be used. */
export const Watched = createContext(false)

/**
 * A route says `handle = { hydrated: true }` when its page runs in the browser as a Remix application. Every other page
 * is a plain document: finished HTML, forms that work without script.
 */
export type DocumentHandle = { hydrated: true }

/** A plain document says its title in the words of the page; `shopName` is null when the page could not be had. */
export type PlainHandle = { title: (t: Words, shopName: string | null) => string }

const isDocumentHandle = (handle: unknown): handle is DocumentHandle =>
  typeof handle === 'object' && handle !== null && 'hydrated' in handle

const isPlainHandle = (handle: unknown): handle is PlainHandle =>
  typeof handle === 'object' && handle !== null && 'title' in handle

type Match = { handle?: unknown; data?: unknown }

export const isHydrated = (routes: readonly Match[]) => routes.some(({ handle }) => isDocumentHandle(handle))

export function titleOf(matches: readonly Match[], t: Words): string | null {
  const last = matches.at(-1)
  return isPlainHandle(last?.handle) ? last.handle.title(t, shopNameIn(last.data)) : null
}

/** What pages of the portal hand to their frame. */
function shopNameIn(data: unknown): string | null {
  const shell = typeof data === 'object' && data !== null && 'shell' in data ? data.shell : null
  const isNamed = typeof shell === 'object' && shell !== null && 'shopName' in shell
  return isNamed && typeof shell.shopName === 'string' ? shell.shopName : null
}
