import type { FromApp, TitleBar } from '../../app-bridge/messages'
import { answer, NEVER } from './answers'
import { watchMessages } from './developer-messages'
import { watchDeveloperPanel } from './developer-panel'
import { button, changes, element } from './element'
import { leaveFor, pageBar, watchWaysOut } from './leaving'
import { askToClose, changeModal, fitModal, hideModal, showBarOf, showTitleOf } from './modals'
import { showLocation, showNav, watchMenu } from './nav'
import { setup } from './setup'
import { breadcrumb, titleButtons } from './title-bar'
import { hideToast, showToast } from './toasts'
import { type AppWindow, listen, page } from './windows'

const narrow = matchMedia('(max-width: 760px)')

function receive(message: FromApp, from: AppWindow) {
  const isPage = from === page
  switch (message.type) {
    case 'ask':
      return void reply(message, from)
    case 'location':
      return isPage ? showLocation(message.path) : undefined
    case 'nav':
      return isPage ? showNav(message.links, (href) => page.tell({ type: 'navigate', href })) : undefined
    case 'title':
      return isPage ? showTitle(message.bar) : showTitleOf(from, message.bar)
    case 'save-bar':
      if (!isPage) return showBarOf(from, message.bar)
      return pageBar.show(message.bar, (id) => page.tell({ type: 'press', button: id }))
    case 'toast':
      return showToast(message.toast, from.name, from.tell)
    case 'hide-toast':
      return hideToast(message.id, from.name)
    case 'loading':
      element('progress', HTMLElement).hidden = !message.isLoading
      return
    case 'change-modal':
      return changeModal(message.modal)
    case 'modal-height':
      return fitModal(message.name, message.heightPx)
    case 'hide-modal':
      return hideModal(message.name)
    case 'escape':
      return void askToClose(from.name)
    case 'go':
      return go(message.href, message.isNewTab)
    case 'support':
      return offerSupport(message.isOffered)
    default:
      return message satisfies never
  }
}

async function reply({ request, question }: Extract<FromApp, { type: 'ask' }>, from: AppWindow) {
  try {
    const value = await answer(question, from)
    if (value !== NEVER) from.tell({ type: 'answer', request, value })
  } catch (error) {
    from.tell({ type: 'failure', request, message: error instanceof Error ? error.message : String(error) })
  }
}

const isNewTitle = changes()
let shown: TitleBar = { title: '', breadcrumb: null, primary: null, secondary: [] }

function showTitle(bar: TitleBar): void {
  if (!isNewTitle([bar, narrow.matches])) return
  shown = bar
  const press = (id: number) => page.tell({ type: 'press', button: id })
  element('title', HTMLElement).textContent = bar.title || setup.appName
  element('title-start', HTMLElement).replaceChildren(...breadcrumb({ bar, press }))
  element('title-buttons', HTMLElement).replaceChildren(
    ...titleButtons({ bar, press, isNarrow: narrow.matches }),
  )
}
narrow.addEventListener('change', () => showTitle(shown))

/** `shopify://admin/…`, `app:/…`, and addresses of the real Shopify, which on this machine are others. */
function go(href: string, isNewTab: boolean): void {
  const address = addressOf(href)
  if (isNewTab) window.open(address, '_blank', 'noopener')
  else void leaveFor(address)
}

function addressOf(href: string): string {
  const inAdmin = /^shopify:\/\/admin(.*)$/.exec(href)?.[1]
  if (inAdmin !== undefined) return setup.store + inAdmin
  if (href.startsWith('app:')) return setup.base + href.slice('app:'.length).replace(/^\/(?=$|\?)/, '')
  const url = new URL(href)
  const rest = url.pathname + url.search + url.hash
  if (url.origin === 'https://admin.shopify.com') return rest
  const shop = /^([a-z0-9-]+)\.myshopify\.com$/.exec(url.hostname)?.[1]
  if (shop && url.pathname.startsWith('/admin/')) return `/store/${shop}/${rest.slice('/admin/'.length)}`
  const isLocal = location.hostname === 'localhost'
  return shop && isLocal ? `${location.protocol}//${shop}.${location.host}${rest}` : url.href
}

function offerSupport(isOffered: boolean): void {
  const offer = button('Get support', () => page.tell({ type: 'support' }))
  element('title-support', HTMLElement).replaceChildren(...(isOffered ? [offer] : []))
}

element('save-bar', HTMLElement).replaceWith(pageBar.element)
watchMenu()
watchWaysOut()
watchDeveloperPanel()
watchMessages()
listen(receive)
