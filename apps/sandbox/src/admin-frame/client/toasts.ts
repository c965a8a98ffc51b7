import type { FromAdmin, Toast } from '../../app-bridge/messages'
import { button, element, make } from './element'

type Tell = (message: FromAdmin) => void
const shown = new Map<string, HTMLElement>()
const toasts = element('toasts', HTMLElement)

/** What is outside an open dialog can neither be seen above it nor pressed. */
function place(): void {
  const host = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body
  if (toasts.parentElement !== host) host.append(toasts)
}
document.addEventListener('close', place, { capture: true })

/** `from` tells the windows of the app apart, whose toasts have the same ids. */
export function showToast({ id, text, isError, durationMs, action }: Toast, from: string, tell: Tell) {
  const key = `${from} ${id}`
  const hide = () => hideToast(id, from)
  const act = () => {
    tell({ type: 'press-toast', id })
    hide()
  }
  const dismiss = button('', () => {
    tell({ type: 'dismiss-toast', id })
    hide()
  })
  dismiss.setAttribute('aria-label', 'Dismiss')
  dismiss.className = 'close'
  const toast = make(
    'div',
    { className: isError ? 'toast error' : 'toast' },
    make('span', { text }),
    action ? button(action, act) : null,
    dismiss,
  )
  place()
  toasts.append(toast)
  shown.set(key, toast)
  setTimeout(hide, durationMs)
}

export function hideToast(id: string, from: string): void {
  shown.get(`${from} ${id}`)?.remove()
  shown.delete(`${from} ${id}`)
}
