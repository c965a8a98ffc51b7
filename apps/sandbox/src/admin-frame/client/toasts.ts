import type { FromAdmin, Toast } from '../../app-bridge/messages'
import { button, element, make } from './element'

type Tell = (message: FromAdmin) => void
const shown = new Map<string, HTMLElement>()

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
  element('toasts', HTMLElement).append(toast)
  shown.set(key, toast)
  setTimeout(hide, durationMs)
}

export function hideToast(id: string, from: string): void {
  shown.get(`${from} ${id}`)?.remove()
  shown.delete(`${from} ${id}`)
}
