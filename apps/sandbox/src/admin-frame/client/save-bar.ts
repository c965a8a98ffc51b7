import type { SaveBar } from '../../app-bridge/messages'
import { confirm } from './confirm'
import { button, changes, make } from './element'

/** The bar that says that something is not saved yet: one at the top of the admin, one at the top of each modal. */
export class SaveBarView {
  readonly element = make('section', {
    className: 'save-bar',
    attributes: { 'aria-label': 'Unsaved changes' },
  })
  private readonly changed: () => void
  private readonly isNew = changes()

  constructor(changed: () => void = () => undefined) {
    this.changed = changed
    this.element.hidden = true
  }

  get isShown(): boolean {
    return !this.element.hidden
  }

  show(bar: SaveBar | null, press: (button: number) => void): void {
    if (!this.isNew(bar)) return
    this.element.hidden = bar === null
    if (bar) this.element.replaceChildren(...this.content(bar, press))
    this.changed()
  }

  shake(): void {
    this.element.classList.add('shake')
    this.element.addEventListener('animationend', () => this.element.classList.remove('shake'), {
      once: true,
    })
  }

  private content({ save, discard, confirmDiscard }: SaveBar, press: (button: number) => void) {
    const discarding = button(discard.isLoading ? 'Discarding…' : discard.label, async () => {
      if (!confirmDiscard || (await mayDiscard())) press(discard.id)
    })
    discarding.className = 'discard'
    discarding.disabled = discard.isDisabled || discard.isLoading
    const saving = button(save.isLoading ? 'Saving…' : save.label, () => press(save.id), 'save')
    saving.disabled = save.isDisabled || save.isLoading
    return [make('span', { text: 'Unsaved changes' }), discarding, saving]
  }
}

const mayDiscard = () =>
  confirm({
    title: 'Discard all unsaved changes?',
    text: 'If you discard changes, you’ll delete any edits you made since you last saved.',
    stay: 'Continue editing',
    go: 'Discard changes',
  })

export const mayLeave = () =>
  confirm({
    title: 'Leave page with unsaved changes?',
    text: 'Leaving this page will delete all unsaved changes.',
    stay: 'Stay',
    go: 'Leave page',
  })
