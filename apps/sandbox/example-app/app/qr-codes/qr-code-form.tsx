import { SaveBar, TitleBar, useAppBridge } from '@shopify/app-bridge-react'
import {
  BlockStack,
  Button,
  Card,
  InlineError,
  InlineStack,
  Layout,
  Page,
  Select,
  Text,
  TextField,
} from '@shopify/polaris'
import { useState } from 'react'
import { DESTINATIONS, type QrCode, type QrCodeErrors, type QrCodeInput } from './qr-code'
import { QrCodeCard } from './qr-code-card'

export type SavedQrCode = {
  qrCode: QrCode
  /** Null when the merchant has deleted it since. */
  product: { title: string } | null
  /** The QR code itself, as the address of a picture. */
  image: string
  destination: string
}

type Props = {
  saved: SavedQrCode | null
  errors: QrCodeErrors
  isBusy: boolean
  onSave: (input: QrCodeInput) => void
  onDelete: () => void
}

type Draft = QrCodeInput & { productTitle: string }

const draftOf = (saved: SavedQrCode | null): Draft => ({
  title: saved?.qrCode.title ?? '',
  productId: saved?.qrCode.productId ?? '',
  productHandle: saved?.qrCode.productHandle ?? '',
  variantId: saved?.qrCode.variantId ?? '',
  destination: saved?.qrCode.destination ?? 'product',
  productTitle: saved?.product?.title ?? '',
})

const DESTINATION_LABELS = { product: 'The product’s page', cart: 'The cart, with the product in it' }
const options = DESTINATIONS.map((value) => ({ value, label: DESTINATION_LABELS[value] }))

/** Makes or changes one QR code. Shopify's save bar shows while something is not saved. */
export function QrCodeForm({ saved, errors, isBusy, onSave, onDelete }: Props) {
  const shopify = useAppBridge()
  const [draft, setDraft] = useState(() => draftOf(saved))
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const isDirty = JSON.stringify(draft) !== JSON.stringify(draftOf(saved))
  const { productTitle, ...input } = draft

  async function pickProduct() {
    const picked = await shopify.resourcePicker({ type: 'product', action: 'select' })
    const product = picked?.[0]
    if (product)
      change({
        productId: product.id,
        productHandle: product.handle,
        variantId: product.variants[0]?.id ?? '',
        productTitle: product.title,
      })
  }

  return (
    <Page
      backAction={{ content: 'QR codes', url: '/app/qrcodes' }}
      title={saved?.qrCode.title ?? 'New QR code'}
    >
      <TitleBar title={saved ? 'Edit QR code' : 'New QR code'} />
      <SaveBar id="qr-code-save-bar" open={isDirty}>
        <button type="button" variant="primary" disabled={isBusy} onClick={() => onSave(input)}>
          Save
        </button>
        <button type="button" disabled={isBusy} onClick={() => setDraft(draftOf(saved))}>
          Discard
        </button>
      </SaveBar>
      <Layout>
        <Layout.Section>
          <Card>
            <BlockStack gap="400">
              <TextField
                label="Title"
                helpText="Only you see it."
                autoComplete="off"
                value={draft.title}
                onChange={(title) => change({ title })}
                error={errors.title ?? false}
              />
              <InlineStack gap="300" blockAlign="center">
                {draft.productId !== '' && <Text as="span">{productTitle}</Text>}
                <Button id="pick-product" onClick={pickProduct}>
                  {draft.productId === '' ? 'Select product' : 'Change product'}
                </Button>
              </InlineStack>
              {errors.product && <InlineError fieldID="pick-product" message={errors.product} />}
              <Select
                label="A scan leads to"
                options={options}
                value={draft.destination}
                onChange={(value) => change({ destination: value === 'cart' ? 'cart' : 'product' })}
              />
            </BlockStack>
          </Card>
        </Layout.Section>
        <Layout.Section variant="oneThird">
          <QrCodeCard saved={saved} isBusy={isBusy} onDelete={onDelete} />
        </Layout.Section>
      </Layout>
    </Page>
  )
}
