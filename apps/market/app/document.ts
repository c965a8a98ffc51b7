import { createContext } from 'react'

/** The app's own public address, while a document is rendered: pages shown under a store's address take their assets there. */
export const AppUrl = createContext('')

/** Staff look at a page of the portal as the vendor sees it: it says so, and nothing on it can be used. */
export const Watched = createContext(false)

/**
 * A route says `handle = { hydrated: true }` when its page runs in the browser as a Remix application. Every other page
 * is a plain document: finished HTML, forms that work without script.
 */
export type DocumentHandle = { hydrated: true }

const isDocumentHandle = (handle: unknown): handle is DocumentHandle =>
  typeof handle === 'object' && handle !== null && 'hydrated' in handle

export const isHydrated = (routes: readonly { handle?: unknown }[]) =>
  routes.some(({ handle }) => isDocumentHandle(handle))
