import type { FromAdmin, SaveBar } from '../../app-bridge/messages'
import { element } from './element'

type Tell = (message: FromAdmin) => void

const bar = element('save-bar', HTMLElement)
const save = element('save', HTMLButtonElement)
const discard = element('discard', HTMLButtonElement)
const dialog = element('leave', HTMLDialogElement)

export const hasUnsavedChanges = (): boolean => !bar.hidden

export function showSaveBar(shown: SaveBar | null, tell: Tell): void {
  bar.hidden = shown === null
  if (!shown) return
  save.textContent = shown.save?.isLoading ? 'Saving…' : shown.save?.label || 'Save'
  save.disabled = shown.save?.isDisabled === true || shown.save?.isLoading === true
  discard.textContent = shown.discard?.label || 'Discard'
  discard.disabled = shown.discard?.isDisabled === true
  save.onclick = () => tell({ type: 'press-save' })
  discard.onclick = async () => {
    if (!shown.confirmDiscard || (await mayLeave())) tell({ type: 'press-discard' })
  }
}

/** Asks the user whether unsaved changes may be lost. */
export function mayLeave(): Promise<boolean> {
  if (!hasUnsavedChanges()) return Promise.resolve(true)
  bar.classList.add('shake')
  bar.addEventListener('animationend', () => bar.classList.remove('shake'), { once: true })
  dialog.returnValue = 'stay'
  dialog.showModal()
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'leave'), { once: true })
  })
}

addEventListener('beforeunload', (event) => {
  if (hasUnsavedChanges()) event.preventDefault()
})
