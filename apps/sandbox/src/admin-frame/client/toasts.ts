import type { FromAdmin, Toast } from '../../app-bridge/messages'
import { element } from './element'

const shown = new Map<string, HTMLElement>()

export function showToast(
  { id, text, isError, durationMs, action }: Toast,
  tell: (message: FromAdmin) => void,
) {
  const toast = document.createElement('div')
  toast.className = isError ? 'toast error' : 'toast'
  const words = document.createElement('span')
  words.textContent = text
  toast.append(words)
  if (action) {
    const button = document.createElement('button')
    button.textContent = action
    button.addEventListener('click', () => tell({ type: 'press-toast', id }))
    toast.append(button)
  }
  element('toasts', HTMLElement).append(toast)
  shown.set(id, toast)
  setTimeout(() => hideToast(id), durationMs)
}

export function hideToast(id: string): void {
  shown.get(id)?.remove()
  shown.delete(id)
}
