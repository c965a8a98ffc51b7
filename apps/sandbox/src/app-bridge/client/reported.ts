/** An element whose content is shown by the admin, not by the app's page: it reports itself whenever it changes. */
export abstract class Reported extends HTMLElement {
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

export function defineElements(elements: Record<string, CustomElementConstructor>): void {
  for (const [name, element] of Object.entries(elements))
    if (!customElements.get(name)) customElements.define(name, element)
}
