/** The element of the page with this id; the page and its script come from the same hand, so a missing one is a bug. */
export function element<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id)
  if (!(found instanceof kind)) throw new Error(`The page has no ${kind.name} #${id}`)
  return found
}

type Properties = { text?: string; className?: string; attributes?: Record<string, string> }

/** A new element with what is in it. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  { text, className, attributes = {} }: Properties = {},
  ...children: (Node | null)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  if (text !== undefined) made.textContent = text
  if (className) made.className = className
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...children.filter((child) => child !== null))
  return made
}

export function button(text: string, press: () => void, className = ''): HTMLButtonElement {
  const made = make('button', { text, className, attributes: { type: 'button' } })
  made.addEventListener('click', press)
  return made
}

/**
 * Says of each value whether it is another than the one before. The app tells what it has again and again (a field that is
 * left, a page that comes alive); what is drawn anew at that moment is gone from under the finger that presses it.
 */
export function changes(): (value: unknown) => boolean {
  let last: string | undefined
  return (value) => {
    const said = JSON.stringify(value)
    const isNew = said !== last
    last = said
    return isNew
  }
}
