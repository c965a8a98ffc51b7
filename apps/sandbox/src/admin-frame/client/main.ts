import { type FromAdmin, type FromApp, unwrap, wrap } from '../../app-bridge/messages'
import { element } from './element'
import { hasUnsavedChanges, mayLeave, showSaveBar } from './save-bar'
import { hideToast, showToast } from './toasts'

const { base = '', appOrigin = '', tokenPath = '' } = document.body.dataset
const frame = element('app', HTMLIFrameElement)
const side = element('side', HTMLElement)
const menu = element('menu', HTMLButtonElement)

const tell = (message: FromAdmin) => frame.contentWindow?.postMessage(wrap(message), appOrigin)

addEventListener('message', (event) => {
  if (event.source !== frame.contentWindow || event.origin !== appOrigin) return
  const message = unwrap<FromApp>(event.data)
  if (message) void receive(message)
})

async function receive(message: FromApp): Promise<void> {
  switch (message.type) {
    case 'id-token':
      return tell({ type: 'id-token', request: message.request, token: await freshToken() })
    case 'leave':
      if (await mayLeave()) tell({ type: 'may-leave', request: message.request })
      return
    case 'location':
      return showLocation(message.path)
    case 'nav':
      return showNav(message.links)
    case 'title':
      return showTitle(message.title, message.buttons)
    case 'save-bar':
      return showSaveBar(message.bar, tell)
    case 'toast':
      return showToast(message.toast, tell)
    case 'hide-toast':
      return hideToast(message.id)
    case 'loading':
      element('progress', HTMLElement).hidden = !message.isLoading
      return
    default:
      return message satisfies never
  }
}

async function freshToken(): Promise<string> {
  const answer = await fetch(tokenPath)
  const { token }: { token: string } = await answer.json()
  return token
}

/** The page inside may be reached again by this address: it is what a reload or a shared link opens. */
function showLocation(path: string): void {
  history.replaceState(null, '', path === '/' ? base : base + path)
  markCurrent()
}

function showNav(links: { text: string; href: string; isHome: boolean }[]): void {
  const items = links
    .filter(({ isHome }) => !isHome)
    .map(({ text, href }) => {
      const item = document.createElement('li')
      const link = document.createElement('a')
      link.textContent = text
      link.href = base + href
      link.addEventListener('click', (event) => void go(event, href))
      item.append(link)
      return item
    })
  element('app-nav', HTMLUListElement).replaceChildren(...items)
  const home = links.find(({ isHome }) => isHome)
  if (home) {
    const link = element('app-home', HTMLAnchorElement)
    link.href = base + home.href
    link.onclick = (event) => void go(event, home.href)
  }
  markCurrent()
}

async function go(event: MouseEvent, href: string): Promise<void> {
  if (event.metaKey || event.ctrlKey || event.shiftKey) return
  event.preventDefault()
  if (hasUnsavedChanges() && !(await mayLeave())) return
  closeMenu()
  tell({ type: 'navigate', href })
}

function markCurrent(): void {
  const links = [...side.querySelectorAll('a')].filter(({ pathname }) => pathname.startsWith(base))
  const here = links.filter(({ pathname }) => `${location.pathname}/`.startsWith(`${pathname}/`))
  const current = here.sort((one, other) => other.pathname.length - one.pathname.length)[0]
  for (const link of links) link.removeAttribute('aria-current')
  current?.setAttribute('aria-current', 'page')
}

function showTitle(title: string, buttons: Extract<FromApp, { type: 'title' }>['buttons']): void {
  element('title', HTMLElement).textContent = title || (document.title.split(' · ')[0] ?? '')
  const shown = buttons.map(({ label, isDisabled, isPrimary, tone }, index) => {
    const button = document.createElement('button')
    button.textContent = label
    button.disabled = isDisabled
    button.className = tone === 'critical' ? 'critical' : isPrimary ? 'primary' : ''
    button.addEventListener('click', () => tell({ type: 'press-title', index }))
    return button
  })
  element('title-buttons', HTMLElement).replaceChildren(...shown)
}

menu.addEventListener('click', () => {
  menu.setAttribute('aria-expanded', String(side.classList.toggle('open')))
})

function closeMenu(): void {
  side.classList.remove('open')
  menu.setAttribute('aria-expanded', 'false')
}
markCurrent()
