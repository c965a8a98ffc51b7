import type { PickerOptions, ResourcePickerOptions } from './picker-options'

/** What the page of an app and the admin around it say to each other by `postMessage`. Both ends are the sandbox's own. */

/** A control of the app that the admin shows; `id` is what pressing it is told by. */
export type Button = {
  id: number
  label: string
  isDisabled: boolean
  isLoading: boolean
  tone: string
}

export type ButtonGroup = { label: string; buttons: Button[] }

export type TitleBar = {
  title: string
  breadcrumb: Button | null
  primary: Button | null
  secondary: (Button | ButtonGroup)[]
}

export type SaveBar = { save: Button; discard: Button; confirmDiscard: boolean }

export type Toast = { id: string; text: string; isError: boolean; durationMs: number; action: string | null }

export type ModalSize = 'small' | 'base' | 'large' | 'max'

/** An overlay above the whole admin. `src` is the page it shows; null when the app fills the frame `name` by itself. */
export type Modal = {
  id: string
  name: string
  size: ModalSize
  src: string | null
  bar: TitleBar | null
  saveBar: SaveBar | null
}

export type NavLink = { text: string; href: string; isHome: boolean }

/** What an app may ask; each is answered once, or never when a person has to decide and stays. */
export type Question =
  | { type: 'ready' }
  | { type: 'id-token' }
  | { type: 'user' }
  | { type: 'leave' }
  | { type: 'open-modal'; modal: Modal }
  | { type: 'pick-resources'; options: ResourcePickerOptions }
  | { type: 'pick'; options: PickerOptions }
  | { type: 'scopes'; action: 'query' | 'request' | 'revoke'; scopes: string[] }
  | { type: 'admin-api'; path: string; body: string }
  | { type: 'extensions' }

export type FromApp =
  | { type: 'ask'; request: number; question: Question }
  | { type: 'location'; path: string }
  | { type: 'nav'; links: NavLink[] }
  | { type: 'title'; bar: TitleBar }
  | { type: 'save-bar'; bar: SaveBar | null }
  | { type: 'toast'; toast: Toast }
  | { type: 'hide-toast'; id: string }
  | { type: 'loading'; isLoading: boolean }
  | { type: 'change-modal'; modal: Modal }
  | { type: 'modal-height'; name: string; heightPx: number }
  | { type: 'hide-modal'; name: string }
  | { type: 'escape' }
  | { type: 'go'; href: string; isNewTab: boolean }
  | { type: 'support'; isOffered: boolean }

export type FromAdmin =
  | { type: 'answer'; request: number; value: unknown }
  | { type: 'failure'; request: number; message: string }
  | { type: 'navigate'; href: string }
  | { type: 'press'; button: number }
  | { type: 'press-toast'; id: string }
  | { type: 'dismiss-toast'; id: string }
  | { type: 'modal-hidden'; name: string }
  | { type: 'support' }

const CHANNEL = 'souk-sandbox-app-bridge'

export const wrap = <Message>(message: Message) => ({ channel: CHANNEL, message })

/** The message in it, if it is one of ours. Its sender has been checked by origin and window before. */
export function unwrap<Message>(data: { channel?: unknown; message?: Message } | null): Message | null {
  return data?.channel === CHANNEL && data.message !== undefined ? data.message : null
}
