import { t } from './words'

const PAUSE_MS = 800

/** Saves what is typed a moment after the typing stops, and when the page is left. Files are not part of a draft. */
export function keepDraft(form: HTMLFormElement): { stop: () => void; resume: () => void } {
  const address = form.dataset.draft
  const state = form.querySelector('[data-draft-state]')
  let timer: ReturnType<typeof setTimeout> | undefined
  let kept = ''
  let stopped = !address

  async function save() {
    clearTimeout(timer)
    timer = undefined
    const body = draftOf(form)
    const text = JSON.stringify([...body])
    if (stopped || !address || text === kept) return
    say(t.draft.sending)
    // Outlives the page, which may be about to close.
    const answer = await fetch(address, { method: 'POST', body, keepalive: true }).catch(() => null)
    if (stopped) return
    if (answer?.ok) kept = text
    say(answer?.ok ? t.draft.saved : t.draft.failed)
  }
  const say = (text: string) => {
    if (state) state.textContent = text
  }
  form.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(() => void save(), PAUSE_MS)
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && timer !== undefined) void save()
  })
  return {
    stop: () => {
      stopped = true
      clearTimeout(timer)
      say('')
    },
    resume: () => {
      stopped = !address
    },
  }
}

/** The text of the form. Nobody looks at the answer, so that it need not be a page. */
function draftOf(form: HTMLFormElement): FormData {
  const draft = new FormData(form)
  for (const [name, value] of [...draft]) if (typeof value !== 'string') draft.delete(name)
  draft.set('background', 'yes')
  return draft
}
