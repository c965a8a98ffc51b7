import type { Modal, SaveBar, TitleBar } from '../../app-bridge/messages'
import { button, make } from './element'
import { mayLeave, SaveBarView } from './save-bar'
import { call, setup } from './setup'
import { titleButtons } from './title-bar'
import { type AppWindow, addWindow, removeWindow } from './windows'

type Open = {
  modal: Modal
  owner: AppWindow
  window: AppWindow
  dialog: HTMLDialogElement
  saveBar: SaveBarView
  close: () => void
}
const open = new Map<string, Open>()
const EMPTY: TitleBar = { title: '', breadcrumb: null, primary: null, secondary: [] }

/** Shows an overlay above the whole admin; resolves when its frame is loaded, so that the app may fill it. */
export async function openModal(modal: Modal, owner: AppWindow): Promise<void> {
  const src = modal.src === null ? setup.appOrigin + setup.overlayPath : await addressOf(modal.src)
  const frame = make('iframe', {
    attributes: { name: modal.name, title: modal.bar?.title || setup.appName, src, allow: 'clipboard-write' },
  })
  const dialog = make('dialog', {
    className: 'modal',
    attributes: { 'aria-labelledby': `${modal.name}-title`, 'data-size': modal.size },
  })
  dialog.classList.toggle('page', modal.src !== null)
  const saveBar = new SaveBarView()
  const close = () => {
    open.delete(modal.name)
    removeWindow(shown.window)
    dialog.close()
  }
  const shown: Open = { modal, owner, window: addWindow(frame), dialog, saveBar, close }
  dialog.append(make('header'), saveBar.element, frame, make('footer', { className: 'buttons' }))
  dialog.addEventListener('close', () => dialog.remove())
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault()
    void askToClose(modal.name)
  })
  open.set(modal.name, shown)
  draw(shown)
  document.body.append(dialog)
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
  dialog.showModal()
  await loaded
}

/** A page of the app is loaded as the admin loads all of them; a page of anybody else is not shown. */
async function addressOf(src: string): Promise<string> {
  const url = new URL(src)
  if (url.origin !== setup.appOrigin)
    throw new Error(`App Bridge: the src of a modal must be on ${setup.appOrigin}`)
  return String(await call(`/app-address?path=${encodeURIComponent(url.pathname + url.search)}`))
}

function draw({ modal, owner, dialog, saveBar }: Open): void {
  const bar = modal.bar ?? EMPTY
  const press = (id: number) => owner.tell({ type: 'press', button: id })
  const isMax = modal.size === 'max'
  const title = make('h2', { text: bar.title || setup.appName, attributes: { id: `${modal.name}-title` } })
  const close = button('', () => void askToClose(modal.name), 'close')
  close.setAttribute('aria-label', 'Close')
  const isNarrow = isMax && matchMedia('(max-width: 760px)').matches
  const buttons = titleButtons({ bar, press, isNarrow })
  dialog.dataset.size = modal.size
  dialog.querySelector('header')?.replaceChildren(title, ...(isMax ? buttons : []), close)
  const footer = dialog.querySelector('footer')
  footer?.replaceChildren(...(isMax ? [] : buttons))
  if (footer) footer.hidden = isMax || buttons.length === 0
  saveBar.show(modal.saveBar, press)
}

export function changeModal(modal: Modal): void {
  const shown = open.get(modal.name)
  if (!shown) return
  shown.modal = modal
  draw(shown)
}

/** A page in a modal has a title and a save bar of its own, unless the element that opened it has them. */
export function showBarOf(window: AppWindow, saveBar: SaveBar | null): void {
  open.get(window.name)?.saveBar.show(saveBar, (id) => window.tell({ type: 'press', button: id }))
}

export function showTitleOf(window: AppWindow, bar: TitleBar): void {
  const shown = open.get(window.name)
  if (shown && !shown.modal.bar) draw({ ...shown, owner: window, modal: { ...shown.modal, bar } })
}

export function fitModal(name: string, heightPx: number): void {
  const shown = open.get(name)
  if (shown && shown.modal.size !== 'max') shown.window.frame.style.height = `${heightPx}px`
}

/** The app closes it without asking: its own code has decided. */
export function hideModal(name: string): void {
  open.get(name)?.close()
}

export async function askToClose(name: string): Promise<void> {
  const shown = open.get(name)
  if (!shown) return
  if (shown.saveBar.isShown && !(await mayLeave())) return
  shown.close()
  shown.owner.tell({ type: 'modal-hidden', name })
}
