import { tell } from './admin'

/**
 * A page in a modal finds the page that opened it in `window.opener`, as App Bridge promises; and Escape, which the page
 * inside hears and the admin does not, closes it.
 */
export function openerOfModal(): void {
  if (!window.name.startsWith('app-modal-')) return
  Object.defineProperty(window, 'opener', { value: Reflect.get(parent.frames, 'app-iframe') })
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) tell({ type: 'escape' })
  })
}
