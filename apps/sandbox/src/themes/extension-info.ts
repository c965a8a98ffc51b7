import type { ShopifyGlobal } from '@shopify/app-bridge-types'
import type { Context } from '../context'
import { blockName } from '../storefront/theme-extension'
import { placedBlocks, THEME_BLOCKS } from './theme-block'

type ExtensionInfo = Awaited<ReturnType<ShopifyGlobal['app']['extensions']>>[number]

/** The published theme: the only one there is. */
const THEME = 'gid://shopify/OnlineStoreTheme/1'

/** What `shopify.app.extensions()` answers: the theme app extension, and where its blocks stand in the published theme. */
export function extensionInfo({ state }: Context, shop: string): ExtensionInfo[] {
  const placed = placedBlocks(state, shop)
  const activations = THEME_BLOCKS.map((handle) => {
    const isPlaced = placed.includes(handle)
    return {
      target: 'section' as const,
      handle,
      name: blockName(handle),
      status: isPlaced ? ('active' as const) : ('available' as const),
      activations: isPlaced ? [{ target: 'template--index/main', themeId: THEME }] : [],
    }
  })
  return [{ handle: 'vendor-blocks', type: 'theme_app_extension', activations }]
}
