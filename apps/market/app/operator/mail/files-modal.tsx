import { useFetcher } from '@remix-run/react'
import { Banner, BlockStack, InlineGrid, Modal, Spinner, Text } from '@shopify/polaris'
import { useEffect } from 'react'
import type { loader } from '../../routes/app.settings.mail_.images'

type Props = { open: boolean; onClose: () => void; onChoose: (url: string) => void }

const THUMBNAIL = {
  aspectRatio: '1',
  background: 'none',
  border: '1px solid var(--p-color-border)',
  borderRadius: 'var(--p-border-radius-200)',
  cursor: 'pointer',
  inlineSize: '100%',
  padding: 8,
}

/** The latest images of the store's files, to choose from. */
export function FilesModal({ open, onClose, onChoose }: Props) {
  const { load, data, state } = useFetcher<typeof loader>()
  useEffect(() => {
    if (open) load('/app/settings/mail/images')
  }, [open, load])
  return (
    <Modal open={open} onClose={onClose} title="Choose a logo">
      <Modal.Section>
        {!data || state !== 'idle' ? (
          <Spinner accessibilityLabel="Your files are being fetched" size="small" />
        ) : !data.ok ? (
          <Banner tone="critical">
            <p>Shopify did not show your files. Nothing was changed; try again in a minute.</p>
          </Banner>
        ) : data.images.length === 0 ? (
          <Text as="p">
            There is no image in your files yet. Upload one in Shopify under Content, Files, and come back.
          </Text>
        ) : (
          <BlockStack gap="300">
            <Text as="p" tone="subdued">
              Your latest images. Others are found in Shopify under Content, Files; paste the link of one.
            </Text>
            <InlineGrid columns={{ xs: 3, sm: 5 }} gap="300">
              {data.images.map(({ url, alt }) => (
                <button
                  key={url}
                  type="button"
                  style={THUMBNAIL}
                  aria-label={`Use ${alt || fileName(url)}`}
                  onClick={() => onChoose(url)}
                >
                  <img
                    src={url}
                    alt=""
                    style={{ inlineSize: '100%', blockSize: '100%', objectFit: 'contain' }}
                  />
                </button>
              ))}
            </InlineGrid>
          </BlockStack>
        )}
      </Modal.Section>
    </Modal>
  )
}

const fileName = (url: string) => decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? 'image')
