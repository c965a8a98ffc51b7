/** What the page of an app and the admin around it say to each other by `postMessage`. Both ends are the sandbox's own. */

export type Button = {
  label: string
  isDisabled: boolean
  isLoading: boolean
  isPrimary: boolean
  tone: string
}

export type SaveBar = { save: Button | null; discard: Button | null; confirmDiscard: boolean }

export type Toast = { id: string; text: string; isError: boolean; durationMs: number; action: string | null }

export type FromApp =
  | { type: 'id-token'; request: number }
  | { type: 'location'; path: string }
  | { type: 'nav'; links: { text: string; href: string; isHome: boolean }[] }
  | { type: 'title'; title: string; buttons: Button[] }
  | { type: 'save-bar'; bar: SaveBar | null }
  | { type: 'leave'; request: number }
  | { type: 'toast'; toast: Toast }
  | { type: 'hide-toast'; id: string }
  | { type: 'loading'; isLoading: boolean }

export type FromAdmin =
  | { type: 'id-token'; request: number; token: string }
  | { type: 'may-leave'; request: number }
  | { type: 'navigate'; href: string }
  | { type: 'press-save' }
  | { type: 'press-discard' }
  | { type: 'press-title'; index: number }
  | { type: 'press-toast'; id: string }

const CHANNEL = 'souk-sandbox-app-bridge'

export const wrap = <Message>(message: Message) => ({ channel: CHANNEL, message })

/** The message in it, if it is one of ours. Its sender has been checked by origin and window before. */
export function unwrap<Message>(data: { channel?: unknown; message?: Message } | null): Message | null {
  return data?.channel === CHANNEL && data.message !== undefined ? data.message : null
}
