// @ts-check
// Makes the registration form better where script runs: early checks, a picture of the logo, and sending in the
// background, which keeps the chosen file when the server finds something to correct. The form works without it.

const form = document.querySelector('form[data-enhance]')
if (form instanceof HTMLFormElement) enhance(form)

/** @param {HTMLFormElement} form */
function enhance(form) {
  const MAX_LOGO_BYTES = 2 * 1024 * 1024
  const LOGO_TYPES = ['image/png', 'image/jpeg', 'image/webp']

  /** One sentence per field, or '' when it is fine. The server has the last word. */
  const checks = {
    displayName: () =>
      field('displayName').value.trim().length < 2
        ? 'Enter the name your shop will have on this marketplace.'
        : '',
    email: () =>
      field('email').value.trim() && field('email').validity.valid
        ? ''
        : 'Enter an e-mail address like name@example.com.',
    logo: () => {
      const file = field('logo').files?.[0]
      if (!file) return ''
      if (!LOGO_TYPES.includes(file.type))
        return 'This file is not a PNG, JPEG or WebP image. Choose another one.'
      return file.size > MAX_LOGO_BYTES ? 'This image is larger than 2 MB. Choose a smaller one.' : ''
    },
    agree: () => (field('agree').checked ? '' : 'Agree to the terms to apply.'),
  }

  const button = /** @type {HTMLButtonElement} */ (form.querySelector('button[type=submit]'))
  const idleText = button.textContent ?? ''
  const progress = /** @type {HTMLElement} */ (form.querySelector('[data-progress]'))
  // Back from the next page, the browser may show this one as it was left: busy.
  addEventListener('pageshow', () => setBusy(false))
  // Pressing the button leaves the last field. An error shown then would push the button from under the finger.
  let pressing = false
  button.addEventListener('pointerdown', () => {
    pressing = true
  })
  addEventListener('pointerup', () => {
    pressing = false
  })

  for (const [name, check] of Object.entries(checks)) {
    const control = field(name)
    control.addEventListener('change', () => pressing || showError(name, check()))
    // While a field is wrong, it is freed as soon as it is right.
    control.addEventListener('input', () => control.ariaInvalid === 'true' && showError(name, check()))
  }
  field('logo').addEventListener('change', showPreview)

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (button.getAttribute('aria-disabled') === 'true') return
    const wrong = Object.entries(checks).filter(([name, check]) => showError(name, check()))
    if (wrong.length > 0) return complain(summary(wrong.length))
    send()
  })

  /** XMLHttpRequest, because it tells how far an upload has come. */
  function send() {
    setBusy(true)
    const request = new XMLHttpRequest()
    request.open('POST', form.action)
    request.responseType = 'document'
    request.upload.onprogress = ({ loaded, total }) => {
      if (form.elements.namedItem('logo') && field('logo').files?.length)
        progress.textContent = `${Math.round((100 * loaded) / total)} % sent`
    }
    request.onload = () => takeAnswer(request)
    request.onerror = () =>
      complain('The connection broke before everything was sent. Nothing you entered is lost; try again.')
    request.send(new FormData(form))
  }

  /** @param {XMLHttpRequest} request */
  function takeAnswer(request) {
    const page = request.responseXML
    const answer = page?.querySelector('form[data-enhance]')
    if (request.status < 400) return location.assign(request.responseURL)
    if (!page || !answer) return complain(failureText(page))
    form.elements
      .namedItem('csrf')
      ?.setAttribute('value', answer.querySelector('[name=csrf]')?.getAttribute('value') ?? '')
    // The terms may have changed meanwhile: what is agreed to is what stands on the page.
    const terms = answer.querySelector('[data-terms]')
    if (terms) form.querySelector('[data-terms]')?.replaceWith(terms)
    for (const element of answer.querySelectorAll('.error')) {
      const name = element.id.replace(/-error$/, '')
      showError(name, element.textContent ?? '')
    }
    complain(answer.querySelector('[data-alert]')?.textContent ?? summary(1))
  }

  /** @param {Document | null} page */
  const failureText = (page) =>
    page?.querySelector('.lead')?.textContent ??
    'The store did not answer as it should. Nothing you entered is lost; try again in a minute.'

  /** @param {number} count */
  const summary = (count) =>
    `Nothing was sent yet. ${count === 1 ? 'One field needs' : `${count} fields need`} another look.`

  /** @param {string} text */
  function complain(text) {
    setBusy(false)
    const alert = /** @type {HTMLElement} */ (form.querySelector('[data-alert]'))
    alert.hidden = false
    alert.textContent = text
    const first = /** @type {HTMLElement | null} */ (form.querySelector('[aria-invalid=true]'))
    ;(first ?? alert).focus()
  }

  /** @param {string} name @param {string} text */
  function showError(name, text) {
    const element = document.getElementById(`${name}-error`)
    if (!element) return text
    element.textContent = text
    element.hidden = text === ''
    const control = field(name)
    if (text) control.setAttribute('aria-invalid', 'true')
    else control.removeAttribute('aria-invalid')
    return text
  }

  function showPreview() {
    form.querySelector('.preview')?.remove()
    const file = field('logo').files?.[0]
    if (!file || checks.logo()) return
    const image = new Image()
    image.className = 'preview'
    image.alt = 'Your logo as shoppers will see it'
    image.src = URL.createObjectURL(file)
    image.onload = () => URL.revokeObjectURL(image.src)
    image.onerror = () => showError('logo', 'This image cannot be read. Choose another one.')
    field('logo').after(image)
  }

  /** @param {boolean} busy */
  function setBusy(busy) {
    button.setAttribute('aria-disabled', String(busy))
    button.textContent = busy ? (button.dataset.busy ?? idleText) : idleText
    if (!busy) progress.textContent = ''
  }

  /** @param {string} name @returns {HTMLInputElement} */
  function field(name) {
    return /** @type {HTMLInputElement} */ (form.elements.namedItem(name))
  }
}
