import { apiKey, ask, on, tell } from './admin'
import { anySaveBarShows, defineElements, saveBarById } from './elements'
import { leadLocally } from './leave'
import { defineModal, modalById } from './modal'
import { keepInStep, remembered } from './place'
import { fetchWithToken, idToken, reloadWithToken } from './session'

// The stand-in for https://cdn.shopify.com/shopifycloud/app-bridge.js: what an embedded app of this workspace uses of it.

const toastActions = new Map<string, () => void>()
let toasts = 0

type ToastOptions = { duration?: number; isError?: boolean; action?: string; onAction?: () => void }

const toast = {
  show(text: string, options: ToastOptions = {}): string {
    toasts += 1
    const id = `toast-${toasts}`
    if (options.onAction) toastActions.set(id, options.onAction)
    const { duration: durationMs = 5000, isError = false, action = null } = options
    tell({ type: 'toast', toast: { id, text, isError, durationMs, action } })
    return id
  },
  hide: (id: string) => tell({ type: 'hide-toast', id }),
}

const shopify = {
  config: {
    apiKey,
    shop: remembered('shop'),
    host: remembered('host'),
    locale: remembered('locale') ?? 'en',
  },
  origin: location.origin,
  ready: Promise.resolve(),
  environment: { embedded: parent !== window, mobile: false, pos: false, intent: false },
  idToken,
  loading: (isLoading = true) => tell({ type: 'loading', isLoading }),
  toast,
  modal: {
    show: async (id: string) => modalById(id)?.show(),
    hide: async (id: string) => modalById(id)?.hide(),
    toggle: async (id: string) => modalById(id)?.toggle(),
  },
  saveBar: {
    show: async (id: string) => saveBarById(id)?.show(),
    hide: async (id: string) => saveBarById(id)?.hide(),
    toggle: async (id: string) => saveBarById(id)?.toggle(),
    async leaveConfirmation(): Promise<void> {
      if (anySaveBarShows()) await ask('leave')
    },
  },
}

Object.assign(window, { shopify, fetch: fetchWithToken })
on('press-toast', ({ id }) => toastActions.get(id)?.())
defineElements()
defineModal()
leadLocally()

const reload = new URLSearchParams(location.search).get('shopify-reload')
if (reload) void reloadWithToken(reload)
else keepInStep()
