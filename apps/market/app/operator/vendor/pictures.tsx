import { BlockStack, SkeletonThumbnail, Text } from '@shopify/polaris'
import type { ImageKind } from '@souk/vendors/form'
import { useEffect, useState } from 'react'

/** The vendor's logo and banner, as far as there are any. */
export const Pictures = ({ vendorId, kinds }: { vendorId: string; kinds: readonly ImageKind[] }) =>
  kinds.map((kind) => (
    <BlockStack key={kind} gap="100">
      <Text as="h3" variant="headingSm">
        {kind === 'logo' ? 'Logo' : 'Banner'}
      </Text>
      <Picture address={`/app/vendors/${vendorId}/images/${kind}`} kind={kind} />
    </BlockStack>
  ))

const BOXES = {
  logo: { inlineSize: '6rem', blockSize: '6rem', objectFit: 'contain' },
  banner: { inlineSize: 'min(100%, 24rem)', blockSize: '8rem', objectFit: 'cover' },
} as const

/** Fetched by script, since App Bridge adds the session token to what scripts ask for and not to images. */
function Picture({ address, kind }: { address: string; kind: ImageKind }) {
  const [shown, setShown] = useState<{ src: string } | 'missing' | null>(null)
  useEffect(() => {
    const leaving = new AbortController()
    let src = ''
    const load = async () => {
      const answer = await fetch(address, { signal: leaving.signal })
      if (!answer.ok) return setShown('missing')
      const content = await answer.blob()
      if (leaving.signal.aborted) return
      src = URL.createObjectURL(content)
      setShown({ src })
    }
    load().catch(() => {
      if (!leaving.signal.aborted) setShown('missing')
    })
    return () => {
      leaving.abort()
      if (src) URL.revokeObjectURL(src)
    }
  }, [address])
  if (shown === null) return <SkeletonThumbnail size="large" />
  if (shown === 'missing')
    return (
      <Text as="p" tone="subdued">
        It cannot be shown at the moment. Load the page again in a minute.
      </Text>
    )
  return (
    <img
      src={shown.src}
      alt={kind === 'logo' ? 'Logo of the vendor' : 'Banner of the vendor'}
      style={BOXES[kind]}
    />
  )
}
