import type { SaveBar } from '../messages'
import { ask, tell } from './admin'
import { control, controlsIn, describe } from './controls'
import { Reported } from './reported'

/** `ui-save-bar`: the button with the variant `primary` saves, the one without discards. */
export class SaveBarElement extends Reported {
  private isShowing = false

  get showing(): boolean {
    return this.isShowing
  }

  get discardConfirmation(): boolean {
    return this.hasAttribute('discardconfirmation')
  }
  set discardConfirmation(isOn: boolean) {
    this.toggleAttribute('discardconfirmation', isOn)
  }

  async show(): Promise<void> {
    if (this.isShowing) return
    this.isShowing = true
    this.report()
    this.dispatchEvent(new Event('show'))
  }

  async hide(): Promise<void> {
    if (!this.isShowing) return
    this.withdraw()
    this.dispatchEvent(new Event('hide'))
  }

  toggle(): Promise<void> {
    return this.isShowing ? this.hide() : this.show()
  }

  /** What the admin shows of it, in the modal when it belongs to one. */
  described(): SaveBar | null {
    if (!this.isShowing) return null
    const buttons = controlsIn(this)
    const save = buttons.find((one) => one.getAttribute('variant') === 'primary')
    const discard = buttons.find((one) => one !== save)
    return {
      save: save ? named(describe(save), 'Save') : nothing('Save'),
      discard: discard ? named(describe(discard), 'Discard') : nothing('Discard'),
      confirmDiscard: this.discardConfirmation,
    }
  }

  protected report(): void {
    if (this.isShowing) show(this, this.described())
  }

  protected override withdraw(): void {
    if (!this.isShowing) return
    this.isShowing = false
    show(this, null)
  }
}

const named = <Kind extends { label: string }>(button: Kind, label: string): Kind =>
  button.label === '' ? { ...button, label } : button

/** A bar without this button still shows it, as the admin does; pressing it does nothing. */
const nothing = (label: string) => ({
  id: control(() => undefined),
  label,
  isDisabled: false,
  isLoading: false,
  tone: 'default',
})

let shown: { owner: object; bar: SaveBar } | null = null

/** One bar at a time is shown in the page; a modal shows its own. */
export function show(owner: Reported | HTMLFormElement, bar: SaveBar | null): void {
  const modal = owner.closest('ui-modal, s-app-window')
  if (modal) return void modal.dispatchEvent(new Event('app-bridge:changed'))
  if (bar) shown = { owner, bar }
  else if (shown?.owner === owner) shown = null
  else return
  tell({ type: 'save-bar', bar })
}

export const hasUnsavedChanges = (): boolean => shown !== null

/** Resolves when the person has agreed to lose what is not saved, or when there is nothing to lose. */
export async function leaveConfirmation(): Promise<void> {
  if (hasUnsavedChanges()) await ask({ type: 'leave' })
}

function byId(id: string): SaveBarElement {
  const found = document.getElementById(id)
  if (found instanceof SaveBarElement) return found
  throw new Error(`App Bridge: there is no <ui-save-bar id="${id}"> in this document`)
}

export const saveBar = {
  show: async (id: string) => byId(id).show(),
  hide: async (id: string) => byId(id).hide(),
  toggle: async (id: string) => byId(id).toggle(),
  leaveConfirmation,
}
