import { element, make } from './element'
import { call, freshToken } from './setup'

const TICK_MS = 1000

/** Ids, scopes, the session token and what the app and the admin say to each other: for whoever builds the app. */
export function watchDeveloperPanel(): void {
  const panel = element('developer', HTMLElement)
  const opener = element('developer-button', HTMLButtonElement)
  const show = (isOpen: boolean) => {
    panel.hidden = !isOpen
    opener.setAttribute('aria-expanded', String(isOpen))
    remember(isOpen)
    if (isOpen) void fillFacts()
  }
  opener.addEventListener('click', () => show(panel.hidden))
  element('developer-close', HTMLButtonElement).addEventListener('click', () => {
    show(false)
    opener.focus()
  })
  for (const part of [panel, opener])
    part.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape') return
      show(false)
      opener.focus()
    })
  element('token-new', HTMLButtonElement).addEventListener('click', () => void showToken())
  element('token-copy', HTMLButtonElement).addEventListener('click', () => void copyToken())
  setInterval(showRemaining, TICK_MS)
  if (wasOpen() && innerWidth > 1100) show(true)
}

const remember = (isOpen: boolean) => sessionStorage.setItem('developer-panel', String(isOpen))
const wasOpen = () => sessionStorage.getItem('developer-panel') === 'true'

/** What may change while the page is open is asked for anew. */
async function fillFacts(): Promise<void> {
  const facts = await call('/developer')
  const entries = typeof facts === 'object' && facts !== null ? Object.entries(facts) : []
  const rows = entries.flatMap(([name, value]) => [
    make('dt', { text: name }),
    make('dd', { text: Array.isArray(value) ? value.join(', ') || 'none' : String(value) }),
  ])
  element('developer-facts', HTMLElement).replaceChildren(...rows)
  await showToken()
}

let token = ''
let expiresAt = 0

async function showToken(): Promise<void> {
  token = await freshToken()
  const claims: unknown = JSON.parse(decoded(token.split('.')[1] ?? ''))
  const exp = typeof claims === 'object' && claims !== null ? Number(Reflect.get(claims, 'exp')) : 0
  const iat = typeof claims === 'object' && claims !== null ? Number(Reflect.get(claims, 'iat')) : 0
  // By how long it lives: the sandbox has a clock of its own.
  expiresAt = Date.now() + (exp - iat) * 1000
  element('token-claims', HTMLElement).textContent = JSON.stringify(claims, null, 2)
  showRemaining()
}

function showRemaining(): void {
  const leftS = Math.max(0, Math.round((expiresAt - Date.now()) / 1000))
  element('token-left', HTMLElement).textContent = leftS > 0 ? `valid for ${leftS} s` : 'expired'
}

async function copyToken(): Promise<void> {
  await navigator.clipboard.writeText(token)
  element('token-left', HTMLElement).textContent = 'copied'
}

const decoded = (part: string) =>
  new TextDecoder().decode(
    Uint8Array.from(atob(part.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0)),
  )
