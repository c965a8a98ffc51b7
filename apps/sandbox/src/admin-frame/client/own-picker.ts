import type { PickerItem, PickerOptions } from '../../app-bridge/picker-options'
import { make } from './element'
import { choice, PickerDialog } from './picker-dialog'

/** `shopify.picker`: rows that the app itself brings. Answers the ids of the chosen ones, undefined when it was closed. */
export async function pick({ heading, limit, headers, items }: PickerOptions): Promise<string[] | undefined> {
  const chosen = new Set(items.filter(({ isSelected }) => isSelected).map(({ id }) => id))
  const list = make('ul', { className: 'choices' })
  const titles = make(
    'div',
    { className: 'choice headings' },
    ...headers.map(({ content }, at) =>
      make('span', { className: at === 0 ? 'name' : 'detail', text: content }),
    ),
  )
  const body = make(
    'div',
    { className: 'body', attributes: { tabindex: '-1' } },
    headers.length > 0 ? titles : null,
    list,
  )
  const dialog = new PickerDialog({ title: heading, action: 'Add', search: 'Search', body })

  const draw = () => {
    const sought = dialog.search.value.trim().toLowerCase()
    const shown = items.filter((item) => item.heading.toLowerCase().includes(sought))
    list.replaceChildren(...shown.map((item) => make('li', {}, row(item))))
    if (shown.length === 0)
      list.replaceChildren(make('li', { className: 'nothing', text: 'No results found' }))
    dialog.say(
      limit === null ? `${chosen.size} selected` : `${chosen.size}/${limit} selected`,
      chosen.size > 0,
    )
  }
  const row = (item: PickerItem) =>
    choice(
      {
        label: item.heading,
        details: item.data,
        isChecked: chosen.has(item.id),
        isDisabled:
          item.isDisabled || (limit !== null && limit > 1 && chosen.size >= limit && !chosen.has(item.id)),
        badge: item.badges.map(({ content }) => content).join(', '),
      },
      {
        ...(item.thumbnail ? { picture: item.thumbnail } : {}),
        toggle: (isChecked) => {
          if (isChecked && limit === 1) chosen.clear()
          if (isChecked) chosen.add(item.id)
          else chosen.delete(item.id)
          redraw(list, draw)
        },
      },
    )
  dialog.search.addEventListener('input', draw)
  draw()
  return (await dialog.open()) ? items.map(({ id }) => id).filter((id) => chosen.has(id)) : undefined
}

/** Draws the list anew; the box that has the focus keeps it. */
export function redraw(list: HTMLElement, draw: () => void): void {
  const boxes = () => [...list.querySelectorAll('input')]
  const at = boxes().findIndex((box) => box.matches(':focus'))
  draw()
  boxes()[at]?.focus()
}
