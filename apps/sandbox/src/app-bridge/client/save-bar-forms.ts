import { control } from './controls'
import { show } from './save-bar'

const SELECTOR = 'form[data-save-bar]'
/** What was in a form when it was first seen, was saved last or was reset. */
const unchanged = new WeakMap<HTMLFormElement, string>()
const barOf = new WeakMap<HTMLFormElement, { save: number; discard: number }>()

/**
 * `<form data-save-bar>`: the bar shows as long as something in the form is not what it was. Save submits the form, Discard
 * resets it, after asking when it has `data-discard-confirmation`.
 */
export function watchForms(): void {
  new MutationObserver(remember).observe(document, { childList: true, subtree: true })
  remember()
  for (const type of ['input', 'change']) addEventListener(type, ({ target }) => compare(formOf(target)))
  addEventListener('submit', ({ target }) => settled(formOf(target)))
  // The values are reset after the event.
  addEventListener('reset', ({ target }) => queueMicrotask(() => settled(formOf(target))))
}

function remember(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>(SELECTOR))
    if (!unchanged.has(form)) unchanged.set(form, contentOf(form))
}

function formOf(target: EventTarget | null): HTMLFormElement | null {
  const element = target instanceof Element ? target : null
  return element?.closest<HTMLFormElement>(SELECTOR) ?? null
}

function contentOf(form: HTMLFormElement): string {
  const fields = [...new FormData(form)].map(([name, value]) => [
    name,
    value instanceof File ? [value.name, value.size] : value,
  ])
  return JSON.stringify(fields)
}

function compare(form: HTMLFormElement | null): void {
  if (!form) return
  const isChanged = contentOf(form) !== unchanged.get(form)
  show(form, isChanged ? describe(form) : null)
}

function settled(form: HTMLFormElement | null): void {
  if (!form) return
  unchanged.set(form, contentOf(form))
  show(form, null)
}

function describe(form: HTMLFormElement) {
  const ids = barOf.get(form) ?? {
    save: control(() => form.requestSubmit()),
    discard: control(() => form.reset()),
  }
  barOf.set(form, ids)
  const plain = { isDisabled: false, isLoading: false, tone: 'default' }
  return {
    save: { ...plain, id: ids.save, label: 'Save' },
    discard: { ...plain, id: ids.discard, label: 'Discard' },
    confirmDiscard: form.hasAttribute('data-discard-confirmation'),
  }
}
