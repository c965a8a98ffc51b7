import type { Modal, ModalSize } from '../messages'
import { ask, on, tell } from './admin'
import { describeTitleBar } from './controls'
import { keepFilled } from './modal-content'
import { SaveBarElement } from './save-bar'

const SIZES: ModalSize[] = ['small', 'base', 'large', 'max']
let opened = 0

/** `ui-modal`: the admin shows it above everything, its `ui-title-bar` giving the title and the buttons. */
export class ModalElement extends HTMLElement {
  /** Where React's `Modal` renders to; it moves into the overlay when that opens. */
  private body: HTMLElement = document.createElement('div')
  private shownAs: string | null = null
  private returnFocusTo: HTMLElement | null = null
  private readonly observer = new MutationObserver(() => this.changed())

  constructor() {
    super()
    this.addEventListener('app-bridge:changed', () => this.changed())
  }

  connectedCallback(): void {
    this.style.display = 'none'
    this.observer.observe(this, { childList: true, subtree: true, attributes: true, characterData: true })
  }

  disconnectedCallback(): void {
    this.observer.disconnect()
    void this.hide()
  }

  get content(): HTMLElement {
    return this.body
  }
  set content(content: HTMLElement) {
    this.body.replaceWith(content)
    this.body = content
  }

  get src(): string {
    return this.getAttribute('src') ?? ''
  }
  set src(src: string) {
    this.setAttribute('src', src)
  }

  get variant(): ModalSize {
    const asked = this.getAttribute('variant')
    return SIZES.find((size) => size === asked) ?? 'base'
  }
  set variant(variant: ModalSize) {
    this.setAttribute('variant', variant)
  }

  /** The window of the page that `src` names, while it is open. */
  get contentWindow(): Window | null {
    return this.shownAs === null || this.src === '' ? null : overlay(this.shownAs)
  }

  get isOpen(): boolean {
    return this.shownAs !== null
  }

  async show(): Promise<void> {
    if (this.shownAs !== null) return
    opened += 1
    this.shownAs = `app-modal-${opened}`
    this.returnFocusTo = document.activeElement instanceof HTMLElement ? document.activeElement : null
    await ask({ type: 'open-modal', modal: this.described(this.shownAs) })
    if (this.src === '') this.fill(this.shownAs)
    this.dispatchEvent(new Event('show'))
  }

  async hide(): Promise<void> {
    if (this.shownAs === null) return
    tell({ type: 'hide-modal', name: this.shownAs })
    this.closed()
  }

  toggle(): Promise<void> {
    return this.isOpen ? this.hide() : this.show()
  }

  /** The person or the app has closed it. */
  wasHidden(name: string): void {
    if (this.shownAs === name) this.closed()
  }

  private closed(): void {
    this.shownAs = null
    // Before the overlay's document is gone, so that what the app has in it lives on.
    document.adoptNode(this.body)
    this.returnFocusTo?.focus()
    this.dispatchEvent(new Event('hide'))
  }

  private fill(name: string): void {
    for (const child of [...this.children])
      if (!isBar(child) && !isEmptyOfReact(child)) this.body.append(child)
    const frame = overlay(name)
    if (frame) keepFilled({ frame, name, content: this.body, close: () => void this.hide() })
  }

  private changed(): void {
    if (this.shownAs !== null) tell({ type: 'change-modal', modal: this.described(this.shownAs) })
  }

  protected described(name: string): Modal {
    const bar = this.querySelector<HTMLElement>(':scope > ui-title-bar')
    const saveBar = this.querySelector(':scope > ui-save-bar')
    return {
      id: this.id,
      name,
      size: this.variant,
      src: this.src === '' ? null : new URL(this.src, location.href).href,
      bar: bar ? describeTitleBar(bar) : null,
      saveBar: saveBar instanceof SaveBarElement ? saveBar.described() : null,
    }
  }
}

/** `s-app-window`: a page of the app over the whole screen. */
export class AppWindowElement extends ModalElement {
  override get variant(): ModalSize {
    return 'max'
  }

  override async show(): Promise<void> {
    if (this.src === '') throw new Error('App Bridge: <s-app-window> needs a src')
    return super.show()
  }
}

const isBar = ({ localName }: Element) => localName === 'ui-title-bar' || localName === 'ui-save-bar'
/** React's `Modal` leaves one behind; it renders the content to `content` by itself. */
const isEmptyOfReact = (child: Element) => child.localName === 'div' && child.childNodes.length === 0

const overlay = (name: string): Window | null => {
  const frame: unknown = Reflect.get(parent.frames, name)
  return isWindow(frame) ? frame : null
}
/** A window of another document is no instance of this one's `Window`. */
const isWindow = (value: unknown): value is Window =>
  typeof value === 'object' && value !== null && Reflect.has(value, 'postMessage')

const MODALS = 'ui-modal, s-app-window'

/** A page inside a modal names the modal that it is in, which is an element of the page that opened it. */
function byId(id: string): ModalElement {
  const found = document.getElementById(id)
  if (found instanceof ModalElement) return found
  throw new Error(`App Bridge: there is no <ui-modal id="${id}"> in this document`)
}

export const modal = {
  show: async (id: string) => byId(id).show(),
  hide: async (id: string) => byId(id).hide(),
  toggle: async (id: string) => byId(id).toggle(),
}

export function followModals(): void {
  on('modal-hidden', ({ name }) => {
    for (const one of document.querySelectorAll(MODALS)) if (one instanceof ModalElement) one.wasHidden(name)
  })
}
