import { buttonsIn, describe } from './elements'

/** `ui-modal`: an overlay with the element's content, its `ui-title-bar` giving the title and the buttons. */
class ModalElement extends HTMLElement {
  readonly content = document.createElement('div')
  private readonly dialog = document.createElement('dialog')

  connectedCallback(): void {
    this.style.display = 'none'
    this.dialog.style.cssText =
      'border:0;border-radius:12px;padding:0;width:min(620px,calc(100vw - 32px));box-shadow:0 20px 60px #0006;font:14px system-ui'
    this.dialog.addEventListener('close', () => this.dispatchEvent(new Event('hide')))
    document.body.append(this.dialog)
  }

  disconnectedCallback(): void {
    this.dialog.remove()
  }

  async show(): Promise<void> {
    if (this.dialog.open) return
    this.dialog.replaceChildren(this.heading(), this.content, this.footer())
    for (const child of [...this.children]) if (child.localName !== 'ui-title-bar') this.content.append(child)
    this.dialog.showModal()
    this.dispatchEvent(new Event('show'))
  }

  async hide(): Promise<void> {
    this.dialog.close()
  }

  toggle(): Promise<void> {
    return this.dialog.open ? this.hide() : this.show()
  }

  private get titleBar() {
    return this.querySelector('ui-title-bar')
  }

  private heading(): HTMLElement {
    const heading = document.createElement('h2')
    heading.textContent = this.titleBar?.getAttribute('title') ?? ''
    heading.style.cssText = 'font-size:15px;margin:0;padding:14px 16px;background:#f3f3f3'
    return heading
  }

  /** The buttons stay the app's own: these only press them. */
  private footer(): HTMLElement {
    const footer = document.createElement('div')
    footer.style.cssText = 'display:flex;gap:8px;justify-content:flex-end;padding:14px 16px'
    for (const own of this.titleBar ? buttonsIn(this.titleBar) : []) {
      const { label, isDisabled, isPrimary } = describe(own)
      const button = document.createElement('button')
      button.textContent = label
      button.disabled = isDisabled
      button.style.cssText = `font:inherit;padding:8px 14px;border-radius:8px;border:1px solid #8a8a8a;cursor:pointer;${isPrimary ? 'background:#303030;color:#fff' : 'background:#fff'}`
      button.addEventListener('click', () => own.click())
      footer.append(button)
    }
    return footer
  }
}

export const modalById = (id: string) => {
  const found = document.getElementById(id)
  return found instanceof ModalElement ? found : undefined
}

export function defineModal(): void {
  if (!customElements.get('ui-modal')) customElements.define('ui-modal', ModalElement)
}
