import type { ShopifyGlobal } from '@shopify/app-bridge-types'
import { on, tell } from './admin'

type Callback = Parameters<NonNullable<ShopifyGlobal['support']['registerHandler']>>[0]
let handler: Callback = null

export const support: ShopifyGlobal['support'] = {
  async registerHandler(callback) {
    handler = callback
    tell({ type: 'support', isOffered: callback !== null })
  },
}

export function followSupport(): void {
  on('support', () => void handler?.())
}
