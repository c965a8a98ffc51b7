import type { Button, ButtonGroup, TitleBar } from '../../app-bridge/messages'
import { button, make } from './element'
import { menuButton } from './menu'

type Press = (button: number) => void
type Shown = { bar: TitleBar; press: Press; isNarrow: boolean }

/** The buttons of a title bar; where there is no room, all but the primary one are in a menu. */
export function titleButtons({ bar, press, isNarrow }: Shown): HTMLElement[] {
  const primary = bar.primary ? [control(bar.primary, press, 'primary')] : []
  if (bar.secondary.length === 0) return primary
  if (isNarrow)
    return [
      ...menuButton(
        'Actions',
        bar.secondary.flatMap((one) => inMenu(one, press)),
      ),
      ...primary,
    ]
  const wide = bar.secondary.flatMap((one) =>
    isGroup(one)
      ? menuButton(
          one.label,
          one.buttons.map((each) => control(each, press)),
        )
      : [control(one, press)],
  )
  return [...wide, ...primary]
}

export function breadcrumb({ bar, press }: Pick<Shown, 'bar' | 'press'>): HTMLElement[] {
  const back = bar.breadcrumb
  return back ? [control(back, press, 'breadcrumb')] : []
}

function control({ id, label, isDisabled, isLoading, tone }: Button, press: Press, className = '') {
  const made = button(label, () => press(id), `${className} ${tone === 'critical' ? 'critical' : ''}`.trim())
  made.disabled = isDisabled || isLoading
  if (isLoading) made.setAttribute('aria-busy', 'true')
  return made
}

const isGroup = (one: Button | ButtonGroup): one is ButtonGroup => 'buttons' in one

function inMenu(one: Button | ButtonGroup, press: Press): HTMLElement[] {
  if (!isGroup(one)) return [control(one, press)]
  return [make('span', { text: one.label }), ...one.buttons.map((each) => control(each, press))]
}
