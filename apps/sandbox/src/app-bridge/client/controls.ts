import type { Button, ButtonGroup, TitleBar } from '../messages'
import { on } from './admin'

/** Controls of the app that the admin shows. They stay the app's own: pressing the admin's copy presses them. */
const pressed = new Map<number, () => void>()
const idOf = new WeakMap<Element, number>()
let last = 0

export function control(press: () => void): number {
  last += 1
  pressed.set(last, press)
  return last
}

export function pressWhatIsPressed(): void {
  on('press', ({ button }) => pressed.get(button)?.())
}

export function describe(element: HTMLElement): Button {
  const id = idOf.get(element) ?? control(() => element.click())
  idOf.set(element, id)
  return {
    id,
    label: element.textContent?.trim() || element.getAttribute('accessibilitylabel') || '',
    isDisabled: isOn(element, 'disabled'),
    isLoading: isOn(element, 'loading'),
    tone: element.getAttribute('tone') ?? 'default',
  }
}

const isOn = (element: HTMLElement, name: string): boolean =>
  element.hasAttribute(name) && element.getAttribute(name) !== 'false'

const CONTROLS = ':scope > button, :scope > a, :scope > s-button, :scope > s-link'
export const controlsIn = (parent: ParentNode): HTMLElement[] => [
  ...parent.querySelectorAll<HTMLElement>(CONTROLS),
]
const has = (variant: string) => (one: HTMLElement) => one.getAttribute('variant') === variant

/** `ui-title-bar`: its links and buttons by `variant`, and in each `section` a group of them under a label. */
export function describeTitleBar(bar: HTMLElement): TitleBar {
  const own = controlsIn(bar)
  const [breadcrumb, primary] = [own.find(has('breadcrumb')), own.find(has('primary'))]
  const secondary = [...bar.querySelectorAll<HTMLElement>(':scope > *')].flatMap(
    (child): (Button | ButtonGroup)[] => {
      if (child.localName === 'section')
        return [{ label: child.getAttribute('label') ?? '', buttons: controlsIn(child).map(describe) }]
      return own.includes(child) && child !== breadcrumb && child !== primary ? [describe(child)] : []
    },
  )
  return {
    title: bar.getAttribute('title') ?? '',
    breadcrumb: breadcrumb ? describe(breadcrumb) : null,
    primary: primary ? describe(primary) : null,
    secondary,
  }
}
