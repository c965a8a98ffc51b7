import type { ShopifyGlobal } from '@shopify/app-bridge-types'
import { on, tell } from './admin'

const actions = new Map<string, () => void>()
const dismissals = new Map<string, () => void>()
let shown = 0

export const toast: ShopifyGlobal['toast'] = {
  show(text, { duration = 5000, isError = false, action, onAction, onDismiss } = {}) {
    shown += 1
    const id = `toast-${shown}`
    if (onAction) actions.set(id, onAction)
    if (onDismiss) dismissals.set(id, onDismiss)
    tell({ type: 'toast', toast: { id, text, isError, durationMs: duration, action: action ?? null } })
    return id
  },
  hide: (id) => tell({ type: 'hide-toast', id }),
}

export function followToasts(): void {
  on('press-toast', ({ id }) => actions.get(id)?.())
  on('dismiss-toast', ({ id }) => dismissals.get(id)?.())
}
