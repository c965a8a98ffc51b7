import { checkFiles } from './check-form'
import { showError } from './show-errors'
import { t } from './words'

/** Shows each chosen image below its field, or what is wrong with it. */
export function showPreviews(form: HTMLFormElement): void {
  for (const input of form.querySelectorAll<HTMLInputElement>('input[data-image]'))
    input.addEventListener('change', () => show(form, input))
}

async function show(form: HTMLFormElement, input: HTMLInputElement) {
  const file = input.files?.[0]
  const error = (await checkFiles(form))[input.name] ?? ''
  // Another one was chosen while this one was read.
  if (input.files?.[0] !== file) return
  const kept = input.parentElement?.querySelector<HTMLElement>('.preview[data-kept]')
  input.parentElement?.querySelector('.preview:not([data-kept])')?.remove()
  showError(form, input.name, error)
  const isShown = file && !error
  if (kept) kept.hidden = Boolean(isShown)
  if (!isShown) return
  const image = new Image()
  image.className = `preview preview-${input.name}`
  image.alt = input.name === 'logo' ? t.preview.logo : t.preview.banner
  image.src = URL.createObjectURL(file)
  image.onload = () => URL.revokeObjectURL(image.src)
  image.onerror = () => showError(form, input.name, t.problems['image-unreadable'])
  input.after(image)
}
