import { Banner, BlockStack, Page } from '@shopify/polaris'
import type { CSSProperties } from 'react'

const FRAME: CSSProperties = {
  inlineSize: '100%',
  blockSize: '75vh',
  minBlockSize: '24rem',
  border: '1px solid var(--p-color-border)',
  borderRadius: 'var(--p-border-radius-300)',
  background: 'white',
}

type Props = { view: { vendorId: string; displayName: string; address: string | null } }

/** The vendor's own pages to look at. The frame runs no script and sends no form; the server would refuse it anyhow. */
export function WatchedPortalPage({ view: { vendorId, displayName, address } }: Props) {
  return (
    <Page
      fullWidth
      title={`Portal of ${displayName}`}
      backAction={{ content: displayName, url: `/app/vendors/${vendorId}` }}
    >
      <BlockStack gap="400">
        {address ? (
          <>
            <Banner tone="info" title="You see what the vendor’s owner sees">
              <p>
                Nothing can be changed here. That you looked is in the vendor’s history. The view ends after
                ten minutes.
              </p>
            </Banner>
            <iframe
              src={address}
              title={`Portal as ${displayName} sees it`}
              sandbox=""
              referrerPolicy="no-referrer"
              style={FRAME}
            />
          </>
        ) : (
          <Banner tone="warning" title="There is no portal to see yet">
            <p>Nobody has taken this vendor over so far. Once a customer has, you see here what they see.</p>
          </Banner>
        )}
      </BlockStack>
    </Page>
  )
}
