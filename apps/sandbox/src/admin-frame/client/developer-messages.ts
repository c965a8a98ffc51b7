import { element, make } from './element'
import { logMessages } from './windows'

const KEPT = 50

/** The last of what the app and the admin have said to each other, newest first. */
export function watchMessages(): void {
  const list = element('developer-messages', HTMLOListElement)
  logMessages((direction, message, { name }) => {
    const sent = direction === 'in' ? 'app → admin' : 'admin → app'
    const { type, ...rest } = message
    // The token is shown above, where it can be copied; here it would only be in the way.
    const text = JSON.stringify(rest).replace(/"[\w-]{10,}\.[\w-]{10,}\.[\w-]{10,}"/g, '"(a token)"')
    const title = make('summary', {
      text: `${sent}${name === 'app-iframe' ? '' : ` (${name})`}: ${whatOf(message)}`,
    })
    list.prepend(
      make('li', {}, make('details', {}, title, make('pre', { text: text === '{}' ? type : text }))),
    )
    while (list.childElementCount > KEPT) list.lastElementChild?.remove()
  })
  element('developer-clear', HTMLButtonElement).addEventListener('click', () => list.replaceChildren())
}

const whatOf = (message: { type: string } | { type: 'ask'; question: { type: string } }): string =>
  'question' in message ? `${message.type} ${message.question.type}` : message.type
