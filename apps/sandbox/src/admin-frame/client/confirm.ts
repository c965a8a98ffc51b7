import { button, make } from './element'

type Question = { title: string; text: string | Node; stay: string; go: string; isCritical?: boolean }

/** Asks the person; Escape is no. What had the focus gets it back, as every `dialog` does it. */
export function confirm({ title, text, stay, go, isCritical = true }: Question): Promise<boolean> {
  const dialog = make('dialog', {
    className: 'question',
    attributes: { 'aria-labelledby': 'question-title' },
  })
  const heading = make('h2', { text: title, attributes: { id: 'question-title' } })
  const close = (answer: string) => dialog.close(answer)
  dialog.append(
    heading,
    typeof text === 'string' ? make('p', { text }) : text,
    make(
      'div',
      { className: 'buttons' },
      button(stay, () => close('stay')),
      button(go, () => close('go'), isCritical ? 'critical' : 'primary'),
    ),
  )
  document.body.append(dialog)
  dialog.showModal()
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove()
      resolve(dialog.returnValue === 'go')
    })
  })
}
