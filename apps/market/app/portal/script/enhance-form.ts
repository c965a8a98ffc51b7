import { checkFiles, checkForm } from './check-form'
import { keepDraft } from './keep-draft'
import { sendForm } from './send-form'
import { complain, showError, shownErrors } from './show-errors'
import { showPreviews } from './show-previews'
import { t } from './words'

/** One form of a page. An answer that holds another form than this one is put in its place and enhanced in turn. */
export function enhanceForm(form: HTMLFormElement): void {
  const draft = keepDraft(form)
  const button = form.querySelector<HTMLButtonElement>('button[data-busy]')
  const idleText = button?.textContent ?? ''
  const setBusy = (busy: boolean) => {
    if (!button) return
    button.setAttribute('aria-disabled', String(busy))
    button.textContent = busy ? (button.dataset.busy ?? idleText) : idleText
  }
  // Back from the next page, the browser may show this one as it was left: busy.
  addEventListener('pageshow', () => setBusy(false))
  // Pressing a button leaves the last field. An error shown then would push the button from under the finger.
  let pressing = false
  form.addEventListener('pointerdown', ({ target }) => {
    pressing = target instanceof Element && target.closest('button') !== null
  })
  addEventListener('pointerup', () => {
    pressing = false
  })

  /** Shows what is wrong with one field, and frees others that have become right by it. */
  const check = (name: string, alsoNew: boolean) => {
    const errors = checkForm(form)
    if (alsoNew) showError(form, name, errors[name] ?? '')
    for (const shown of shownErrors(form))
      if (!isImage(form, shown)) showError(form, shown, errors[shown] ?? '')
  }
  form.addEventListener('change', ({ target }) => {
    const name = nameOf(target)
    if (name && !pressing && !isFile(target)) check(name, true)
  })
  form.addEventListener('input', ({ target }) => {
    const name = nameOf(target)
    // While a field is wrong, it is freed as soon as it is right: by itself, or by another that belongs to it.
    if (name && !isFile(target) && shownErrors(form).length > 0) check(name, false)
  })
  showPreviews(form)
  for (const input of form.querySelectorAll<HTMLInputElement>('input[data-file]'))
    input.addEventListener('change', () => showError(form, input.name, ''))

  form.addEventListener('submit', async (event) => {
    // A button with a way of its own, like the one that saves the draft.
    if (event.submitter?.hasAttribute('formaction')) return
    event.preventDefault()
    if (button?.getAttribute('aria-disabled') === 'true') return
    setBusy(true)
    const errors = { ...checkForm(form), ...(await checkFiles(form)) }
    for (const name of new Set([...shownErrors(form), ...Object.keys(errors)]))
      showError(form, name, errors[name] ?? '')
    const wrong = Object.keys(errors).length
    if (wrong > 0) {
      setBusy(false)
      return complain(form, t.wrongFields.text({ count: wrong }))
    }
    draft.stop()
    const trouble = await sendForm(form)
    if (!trouble) return
    setBusy(false)
    if (trouble.replacement) enhanceForm(trouble.replacement)
    else draft.resume()
    complain(trouble.replacement ?? form, trouble.text)
  })
}

const nameOf = (target: EventTarget | null): string | null =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement
    ? target.name
    : null

const isImage = (form: HTMLFormElement, name: string) => isFile(form.querySelector(`#${CSS.escape(name)}`))

const isFile = (target: EventTarget | null) => target instanceof HTMLInputElement && target.type === 'file'
