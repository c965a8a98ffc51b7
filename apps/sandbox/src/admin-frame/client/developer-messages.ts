import { element, make } from './element'
import { logMessages } from './windows'

const KEPT = 50

/**
 * The last of what the app and the admin have said to each other, newest first. They are in the page only as long as the
 * panel is open: whoever looks for a text of the app in the admin finds it once.
 */
export function watchMessages(): void {
  const panel = element('developer', HTMLElement)
  const list = element('developer-messages', HTMLOListElement)
  let kept: HTMLElement[] = []
  const draw = () => list.replaceChildren(...(panel.hidden ? [] : kept))
  logMessages((direction, message, { name }) => {
    const sent = direction === 'in' ? 'app → admin' : 'admin → app'
    const { type, ...rest } = message
    // The token is shown above, where it can be copied; here it would only be in the way.
    const text = JSON.stringify(rest).replace(/"[\w-]{10,}\.[\w-]{10,}\.[\w-]{10,}"/g, '"(a token)"')
    const from = name === 'app-iframe' ? '' : ` (${name})`
    const title = make('summary', { text: `${sent}${from}: ${whatOf(message)}` })
    const words = make('pre', { text: text === '{}' ? type : text })
    kept = [make('li', {}, make('details', {}, title, words)), ...kept].slice(0, KEPT)
    draw()
  })
  new MutationObserver(draw).observe(panel, { attributeFilter: ['hidden'] })
  element('developer-clear', HTMLButtonElement).addEventListener('click', () => {
    kept = []
    draw()
  })
}

const whatOf = (message: { type: string } | { type: 'ask'; question: { type: string } }): string =>
  'question' in message ? `${message.type} ${message.question.type}` : message.type
