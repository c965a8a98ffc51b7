import type { Button } from '../messages'
import { on, tell } from './admin'

/** An element whose content is shown by the admin, not by the app's page: it reports itself whenever it changes. */
abstract class Reported extends HTMLElement {
  private readonly observer = new MutationObserver(() => this.report())

  connectedCallback(): void {
    this.style.display = 'none'
    this.observer.observe(this, { childList: true, subtree: true, attributes: true, characterData: true })
    this.report()
  }

  disconnectedCallback(): void {
    this.observer.disconnect()
    this.withdraw()
  }

  protected abstract report(): void
  protected withdraw(): void {}
}

export const buttonsIn = (parent: ParentNode): HTMLElement[] => [
  ...parent.querySelectorAll<HTMLElement>(':scope > button, :scope > a'),
]

export function describe(button: HTMLElement): Button {
  return {
    label: button.textContent?.trim() ?? '',
    isDisabled: button.hasAttribute('disabled'),
    isLoading: button.hasAttribute('loading') && button.getAttribute('loading') !== 'false',
    isPrimary: button.getAttribute('variant') === 'primary',
    tone: button.getAttribute('tone') ?? 'default',
  }
}

class NavMenu extends Reported {
  protected report(): void {
    const links = [...this.querySelectorAll('a')].map((link) => ({
      text: link.textContent?.trim() ?? '',
      href: link.getAttribute('href') ?? '/',
      isHome: link.rel === 'home',
    }))
    tell({ type: 'nav', links })
  }
}

class TitleBar extends Reported {
  protected report(): void {
    if (this.closest('ui-modal')) return
    tell({ type: 'title', title: this.getAttribute('title') ?? '', buttons: buttonsIn(this).map(describe) })
  }
}

class SaveBarElement extends Reported {
  showing = false

  get discardConfirmation(): boolean {
    return this.hasAttribute('discardconfirmation')
  }

  async show(): Promise<void> {
    if (this.showing) return
    this.showing = true
    this.report()
    this.dispatchEvent(new Event('show'))
  }

  async hide(): Promise<void> {
    if (!this.showing) return
    this.withdraw()
    this.dispatchEvent(new Event('hide'))
  }

  toggle(): Promise<void> {
    return this.showing ? this.hide() : this.show()
  }

  press(primary: boolean): void {
    buttonsIn(this)
      .find((button) => describe(button).isPrimary === primary)
      ?.click()
  }

  protected report(): void {
    if (!this.showing) return
    const buttons = buttonsIn(this).map(describe)
    const save = buttons.find(({ isPrimary }) => isPrimary) ?? null
    const discard = buttons.find(({ isPrimary }) => !isPrimary) ?? null
    tell({ type: 'save-bar', bar: { save, discard, confirmDiscard: this.discardConfirmation } })
  }

  protected override withdraw(): void {
    if (!this.showing) return
    this.showing = false
    tell({ type: 'save-bar', bar: null })
  }
}

const saveBars = () =>
  [...document.querySelectorAll('ui-save-bar')].filter((one) => one instanceof SaveBarElement)

export const saveBarById = (id: string) => saveBars().find((one) => one.id === id)
export const anySaveBarShows = () => saveBars().some((one) => one.showing)

export function defineElements(): void {
  const elements = { 'ui-nav-menu': NavMenu, 'ui-title-bar': TitleBar, 'ui-save-bar': SaveBarElement }
  for (const [name, element] of Object.entries(elements))
    if (!customElements.get(name)) customElements.define(name, element)
  on('press-save', () =>
    saveBars()
      .find((one) => one.showing)
      ?.press(true),
  )
  on('press-discard', () =>
    saveBars()
      .find((one) => one.showing)
      ?.press(false),
  )
  on('press-title', ({ index }) => {
    const bar = document.querySelector('ui-title-bar:not(ui-modal *)')
    if (bar) buttonsIn(bar)[index]?.click()
  })
}
