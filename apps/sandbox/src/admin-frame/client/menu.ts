import { button, make } from './element'

/** A button that opens a list of others: with the keyboard too, closed by Escape and by whatever else is pressed. */
export function menuButton(label: string, items: HTMLElement[], className = ''): HTMLElement[] {
  const panel = make(
    'div',
    { className: 'menu', attributes: { popover: 'auto', 'aria-label': label } },
    ...items,
  )
  const opener = button(label, () => undefined, `disclosure ${className}`)
  openMenuWith(opener, panel)
  return [opener, panel]
}

export function openMenuWith(opener: HTMLButtonElement, panel: HTMLElement): void {
  opener.popoverTargetElement = panel
  opener.setAttribute('aria-haspopup', 'true')
  panel.addEventListener('beforetoggle', ({ newState }) => {
    if (newState !== 'open') return
    place(panel, opener)
    itemsOf(panel)[0]?.setAttribute('autofocus', '')
  })
  panel.addEventListener('click', () => panel.hidePopover())
  panel.addEventListener('keydown', (event) => move(event, panel))
  // A press inside the app's frame is not heard here.
  addEventListener('blur', () => panel.hidePopover())
}

const itemsOf = (panel: HTMLElement) => [...panel.querySelectorAll<HTMLElement>('a, button:not(:disabled)')]

function place(panel: HTMLElement, opener: HTMLElement): void {
  const { bottom, left, right } = opener.getBoundingClientRect()
  const isLeft = (left + right) / 2 < innerWidth / 2
  panel.style.inset = `${bottom + 4}px ${isLeft ? 'auto' : `${innerWidth - right}px`} auto ${isLeft ? `${left}px` : 'auto'}`
}

const focused = (): HTMLElement =>
  document.activeElement instanceof HTMLElement ? document.activeElement : document.body
const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }

function move(event: KeyboardEvent, panel: HTMLElement): void {
  const step = STEPS[event.key]
  if (step === undefined) return
  event.preventDefault()
  const items = itemsOf(panel)
  const at = items.indexOf(focused())
  items[(at + step + items.length) % items.length]?.focus()
}
