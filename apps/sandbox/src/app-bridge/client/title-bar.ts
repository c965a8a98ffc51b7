import type { TitleBar } from '../messages'
import { tell } from './admin'
import { describe, describeTitleBar } from './controls'
import { Reported } from './reported'

const EMPTY: TitleBar = { title: '', breadcrumb: null, primary: null, secondary: [] }

/** `ui-title-bar` of the page; one inside a modal is the modal's, which reports it itself. */
export class TitleBarElement extends Reported {
  protected report(): void {
    if (!this.closest('ui-modal, s-app-window')) tell({ type: 'title', bar: titled(describeTitleBar(this)) })
  }

  protected override withdraw(): void {
    // Already out of the document, it no longer knows whether it was a modal's.
    reportPage()
  }
}

/** Pages that have no `ui-title-bar`: the title of the document, and what `s-page` has in its slots. */
function reportPage(): void {
  if (document.querySelector('ui-title-bar:not(ui-modal *, s-app-window *)')) return
  const page = document.querySelector<HTMLElement>('s-page')
  tell({ type: 'title', bar: titled(page ? describePage(page) : EMPTY) })
}

export function watchPage(): void {
  const observer = new MutationObserver((changes) => {
    if (changes.some(({ target }) => concernsTitle(target))) reportPage()
  })
  observer.observe(document, { childList: true, subtree: true, attributes: true, characterData: true })
  reportPage()
}

function concernsTitle(node: Node): boolean {
  const element = node instanceof Element ? node : node.parentElement
  return element !== null && (element.closest('title, s-page') !== null || element.localName === 'head')
}

const titled = (bar: TitleBar): TitleBar => ({ ...bar, title: bar.title || document.title })

function describePage(page: HTMLElement): TitleBar {
  const inSlot = (name: string) => [...page.querySelectorAll<HTMLElement>(`:scope > [slot="${name}"]`)]
  const [breadcrumb] = inSlot('breadcrumb-actions')
  const [primary] = inSlot('primary-action')
  return {
    title: page.getAttribute('heading') ?? '',
    breadcrumb: breadcrumb ? describe(breadcrumb) : null,
    primary: primary ? describe(primary) : null,
    secondary: inSlot('secondary-actions').map(describe),
  }
}
