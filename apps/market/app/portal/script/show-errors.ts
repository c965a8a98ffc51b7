/** Puts a sentence beside its field, or takes it away when there is none. */
export function showError(form: HTMLFormElement, name: string, text: string): void {
  const place = form.querySelector<HTMLElement>(`#${CSS.escape(name)}-error`)
  if (!place) return
  place.textContent = text
  place.hidden = text === ''
  const control = form.querySelector(`#${CSS.escape(name)}`)
  if (text) control?.setAttribute('aria-invalid', 'true')
  else control?.removeAttribute('aria-invalid')
}

/** The fields that have an error beside them now. */
export const shownErrors = (form: HTMLFormElement): string[] =>
  [...form.querySelectorAll<HTMLElement>('.error:not([hidden])')].map(({ id }) => id.replace(/-error$/, ''))

/** Says above the form what is the matter, and leads there. */
export function complain(form: HTMLFormElement, text: string): void {
  const alert = form.querySelector<HTMLElement>('[data-alert]')
  if (!alert) return
  alert.hidden = false
  alert.textContent = text
  alert.focus()
}
