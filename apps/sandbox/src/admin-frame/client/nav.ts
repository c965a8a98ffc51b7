import type { NavLink } from '../../app-bridge/messages'
import { changes, element, make } from './element'
import { agreesToLeave } from './leaving'
import { openMenuWith } from './menu'
import { setup } from './setup'

const side = element('side', HTMLElement)
const menu = element('menu', HTMLButtonElement)
const { base } = setup
const isNew = changes()

/** The app's pages in the admin's menu; choosing one tells the app, which goes there by itself. */
export function showNav(links: NavLink[], navigate: (href: string) => void): void {
  if (!isNew(links)) return
  const items = links
    .filter(({ isHome }) => !isHome)
    .map(({ text, href }) => {
      const link = make('a', { text, attributes: { href: base + href } })
      link.addEventListener('click', (event) => void go(event, href, navigate))
      return make('li', {}, link)
    })
  element('app-nav', HTMLUListElement).replaceChildren(...items)
  const home = links.find(({ isHome }) => isHome)
  if (home) {
    const link = element('app-home', HTMLAnchorElement)
    link.href = base + (home.href === '/' ? '' : home.href)
    link.onclick = (event) => void go(event, home.href, navigate)
  }
  markCurrent()
}

async function go(event: MouseEvent, href: string, navigate: (href: string) => void): Promise<void> {
  if (event.metaKey || event.ctrlKey || event.shiftKey) return
  event.preventDefault()
  if (!(await agreesToLeave())) return
  closeMenu()
  navigate(href)
}

/** The page inside may be reached again by this address: it is what a reload or a shared link opens. */
export function showLocation(path: string): void {
  history.replaceState(history.state, '', path === '/' ? base : base + path)
  markCurrent()
}

function markCurrent(): void {
  const links = [...side.querySelectorAll('a')].filter(({ pathname }) => pathname.startsWith(base))
  const here = links.filter(({ pathname }) => `${location.pathname}/`.startsWith(`${pathname}/`))
  const current = here.sort((one, other) => other.pathname.length - one.pathname.length)[0]
  for (const link of links) link.removeAttribute('aria-current')
  current?.setAttribute('aria-current', 'page')
}

export function watchMenu(): void {
  const shops = document.getElementById('shops')
  if (shops) openMenuWith(element('shop', HTMLButtonElement), shops)
  menu.addEventListener('click', () => {
    const isOpen = side.classList.toggle('open')
    menu.setAttribute('aria-expanded', String(isOpen))
    if (isOpen) side.querySelector('a')?.focus()
  })
  addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !side.classList.contains('open')) return
    closeMenu()
    menu.focus()
  })
  markCurrent()
}

function closeMenu(): void {
  side.classList.remove('open')
  menu.setAttribute('aria-expanded', 'false')
}
