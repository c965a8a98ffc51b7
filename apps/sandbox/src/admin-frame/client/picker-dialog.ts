import { button, make } from './element'

type Picker = { title: string; action: string; search: string; body: HTMLElement }

/** What both pickers look like: a search field, a list, how many are chosen, and the two ways out. */
export class PickerDialog {
  readonly search: HTMLInputElement
  private readonly count = make('span', { className: 'count', attributes: { role: 'status' } })
  private readonly confirm: HTMLButtonElement
  private readonly dialog: HTMLDialogElement

  constructor({ title, action, search, body }: Picker) {
    this.search = make('input', { attributes: { type: 'search', placeholder: search, 'aria-label': search } })
    this.confirm = button(action, () => this.dialog.close('confirm'), 'primary')
    const cancel = button('', () => this.dialog.close(), 'close')
    cancel.setAttribute('aria-label', 'Close')
    this.dialog = make(
      'dialog',
      { className: 'modal picker', attributes: { 'aria-labelledby': 'picker-title', 'data-size': 'base' } },
      make('header', {}, make('h2', { text: title, attributes: { id: 'picker-title' } }), cancel),
      make('div', { className: 'search' }, this.search),
      body,
      make(
        'footer',
        { className: 'buttons' },
        this.count,
        button('Cancel', () => this.dialog.close()),
        this.confirm,
      ),
    )
  }

  /** Resolves with whether the person has confirmed. */
  open(): Promise<boolean> {
    document.body.append(this.dialog)
    this.dialog.showModal()
    this.search.focus()
    return new Promise((resolve) => {
      this.dialog.addEventListener('close', () => {
        this.dialog.remove()
        resolve(this.dialog.returnValue === 'confirm')
      })
    })
  }

  say(count: string, mayConfirm: boolean): void {
    this.count.textContent = count
    this.confirm.disabled = !mayConfirm
  }
}

type Choice = {
  label: string
  details?: string[]
  isChecked: boolean | 'partly'
  isDisabled?: boolean
  badge?: string
}

/** One row: a box to check, a picture, a name and what else there is to say. */
export function choice(
  { label, details = [], isChecked, isDisabled = false, badge = '' }: Choice,
  { picture, toggle }: { picture?: string | null; toggle: (isChecked: boolean) => void },
): HTMLElement {
  const box = make('input', { attributes: { type: 'checkbox' } })
  box.checked = isChecked === true
  box.indeterminate = isChecked === 'partly'
  box.disabled = isDisabled
  box.addEventListener('change', () => toggle(box.checked))
  const shown =
    picture === undefined
      ? null
      : picture
        ? make('img', { attributes: { src: picture, alt: '' } })
        : make('i', { className: 'no-picture' })
  return make(
    'label',
    { className: 'choice' },
    box,
    shown,
    make(
      'span',
      { className: 'name', text: label },
      badge ? make('span', { className: 'badge', text: badge }) : null,
    ),
    ...details.map((text) => make('span', { className: 'detail', text })),
  )
}
