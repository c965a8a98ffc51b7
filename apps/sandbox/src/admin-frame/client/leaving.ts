import { mayLeave, SaveBarView } from './save-bar'

/**
 * Every way out of a page with unsaved changes asks first: the admin's links and the app's (`agreesToLeave`), the browser's
 * back, and closing or reloading the window.
 */
export const pageBar = new SaveBarView(guardBack)
let mayGo = false

export async function agreesToLeave(): Promise<boolean> {
  if (!pageBar.isShown) return true
  pageBar.shake()
  return mayLeave()
}

/** Takes the whole window elsewhere, if the person agrees. */
export async function leaveFor(href: string): Promise<void> {
  if (!(await agreesToLeave())) return
  mayGo = true
  location.assign(href)
}

/** The app has loaded another document: what was unsaved is gone. */
export function forgetUnsaved(): void {
  mayGo = false
  pageBar.show(null, () => undefined)
}

const isGuard = (state: unknown): boolean => typeof state === 'object' && state !== null && 'guard' in state

/** One entry more in the history: going back leads to this same page, which then asks. */
function guardBack(): void {
  mayGo = false
  if (pageBar.isShown && !isGuard(history.state)) history.pushState({ guard: true }, '')
}

export function watchWaysOut(): void {
  addEventListener('popstate', async ({ state }) => {
    if (isGuard(state)) return
    if (!pageBar.isShown) return history.back()
    history.pushState({ guard: true }, '')
    if (!(await agreesToLeave())) return
    mayGo = true
    history.go(-2)
  })
  addEventListener('beforeunload', (event) => {
    if (pageBar.isShown && !mayGo) event.preventDefault()
  })
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const isElsewhere = event.metaKey || event.ctrlKey || event.shiftKey || link?.target === '_blank'
    if (!link?.href || event.defaultPrevented || isElsewhere || !pageBar.isShown) return
    event.preventDefault()
    void leaveFor(link.href)
  })
}
