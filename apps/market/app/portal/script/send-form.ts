import { showError } from './show-errors'
import { percent, t } from './words'

/** Why the form is still there. `replacement`: the answer's form, which asks for something else than this one. */
type Trouble = { text: string; replacement: HTMLFormElement | null }

/** Sends the form in the background. Comes back only with what is to be said: after success another page follows. */
export async function sendForm(form: HTMLFormElement): Promise<Trouble | null> {
  const request = await post(form).catch(() => null)
  if (!request) return { text: t.transfer.broken, replacement: null }
  if (request.status < 400) {
    location.assign(request.responseURL)
    return null
  }
  const page = request.responseXML
  const answer = page?.querySelector<HTMLFormElement>('form[data-enhance]')
  if (!answer)
    return { text: page?.querySelector('.lead')?.textContent ?? t.transfer.unexpected, replacement: null }
  const said = answer.querySelector('[data-alert]')?.textContent || t.wrongFields.text({ count: 1 })
  if (answer.dataset.asked !== form.dataset.asked || answer.hasAttribute('data-replace')) {
    form.replaceWith(answer)
    return { text: said, replacement: answer }
  }
  takeOver(form, answer)
  return { text: said, replacement: null }
}

/** What the answer knows better than this page: the token, the version and the terms in force, and what is wrong. */
function takeOver(form: HTMLFormElement, answer: HTMLFormElement) {
  for (const part of ['[name=csrf]', '[name=version]', '[data-terms]']) {
    const newer = answer.querySelector(part)
    if (newer) form.querySelector(part)?.replaceWith(newer)
  }
  for (const error of answer.querySelectorAll('.error'))
    showError(form, error.id.replace(/-error$/, ''), error.textContent ?? '')
}

/** XMLHttpRequest, because it tells how far an upload has come. */
function post(form: HTMLFormElement): Promise<XMLHttpRequest> {
  const progress = form.querySelector('[data-progress]')
  const files = [...new FormData(form).values()].some((value) => value instanceof File && value.size > 0)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', form.action)
    request.responseType = 'document'
    request.upload.onprogress = ({ loaded, total }) => {
      if (files && progress)
        progress.textContent = t.transfer.progress.text({ percent: percent.format(loaded / total) })
    }
    request.onload = () => resolve(request)
    request.onerror = reject
    request.onloadend = () => {
      if (progress) progress.textContent = ''
    }
    request.send(new FormData(form))
  })
}
