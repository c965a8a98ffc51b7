import { useAppBridge } from '@shopify/app-bridge-react'
import { useCallback, useEffect, useState } from 'react'

/** The blocks of `extensions/vendor-blocks`, and what each is good for. */
export const BLOCKS = {
  'vendor-directory': {
    title: 'Vendor directory',
    words: 'Shows shoppers the vendors you approved.',
  },
  'become-a-vendor': {
    title: 'Become a vendor',
    words: 'Invites shoppers to sell with you.',
  },
}
export type Block = keyof typeof BLOCKS

/** Unknown: Shopify admin does not say, e.g. because this version of the app came without its theme extension. */
export type BlockStatus = 'active' | 'missing' | 'unknown'
export type ThemeBlocks = { state: 'asking' } | { state: 'known'; blocks: Record<Block, BlockStatus> }

const ALL_UNKNOWN = { 'vendor-directory': 'unknown', 'become-a-vendor': 'unknown' } as const

/**
 * Whether the blocks stand in the published theme, as App Bridge knows it: no access to themes is needed for that. Asked
 * again when the person comes back from the theme editor.
 */
export function useThemeBlocks(): ThemeBlocks {
  const shopify = useAppBridge()
  const [found, setFound] = useState<ThemeBlocks>({ state: 'asking' })
  const ask = useCallback(async () => {
    const blocks = await shopify.app.extensions().then(statusesIn, () => ALL_UNKNOWN)
    setFound({ state: 'known', blocks })
  }, [shopify])
  useEffect(() => {
    void ask()
    const onReturn = () => document.visibilityState === 'visible' && void ask()
    document.addEventListener('visibilitychange', onReturn)
    window.addEventListener('focus', onReturn)
    return () => {
      document.removeEventListener('visibilitychange', onReturn)
      window.removeEventListener('focus', onReturn)
    }
  }, [ask])
  return found
}

type Extensions = Awaited<ReturnType<ReturnType<typeof useAppBridge>['app']['extensions']>>

function statusesIn(extensions: Extensions): Record<Block, BlockStatus> {
  const activations = extensions.flatMap((extension) =>
    extension.type === 'theme_app_extension' ? extension.activations : [],
  )
  const statusOf = (block: Block): BlockStatus => {
    const found = activations.find((one) => 'handle' in one && one.handle === block)
    if (!found || !('status' in found)) return 'unknown'
    return found.status === 'active' ? 'active' : 'missing'
  }
  return {
    'vendor-directory': statusOf('vendor-directory'),
    'become-a-vendor': statusOf('become-a-vendor'),
  }
}

/** Opens the theme editor with the block put on the home page, to be saved there. */
export const addBlockUrl = ({ shop, apiKey, block }: { shop: string; apiKey: string; block: Block }) =>
  `https://${shop}/admin/themes/current/editor?template=index&addAppBlockId=${apiKey}/${block}&target=newAppsSection`
