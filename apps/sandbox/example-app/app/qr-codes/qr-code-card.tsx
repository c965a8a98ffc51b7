import { BlockStack, Button, Card, Link, Text } from '@shopify/polaris'
import type { SavedQrCode } from './qr-code-form'

type Props = { saved: SavedQrCode | null; isBusy: boolean; onDelete: () => void }

/** The code itself: its picture, where it leads, and how often it was scanned. */
export function QrCodeCard({ saved, isBusy, onDelete }: Props) {
  if (!saved)
    return (
      <Card>
        <Text as="p" tone="subdued">
          Save, and the QR code is here.
        </Text>
      </Card>
    )
  const { qrCode, product, image, destination } = saved
  const publicPage = `/qrcodes/${qrCode.id}?${new URLSearchParams({ shop: qrCode.shop })}`
  return (
    <Card>
      <BlockStack gap="300">
        <img src={image} alt={`QR code ${qrCode.title}`} style={{ width: '100%' }} />
        <Text as="p">{qrCode.scans === 1 ? 'Scanned once' : `Scanned ${qrCode.scans} times`}</Text>
        <Link url={publicPage} target="_blank">
          Public page
        </Link>
        {product ? (
          <Link url={destination} target="_blank">
            Where it leads
          </Link>
        ) : (
          <Text as="p" tone="critical">
            The product was deleted: a scan leads nowhere. Change the product.
          </Text>
        )}
        <Button download="qr-code.png" url={image}>
          Download
        </Button>
        <Button tone="critical" variant="primary" loading={isBusy} onClick={onDelete}>
          Delete
        </Button>
      </BlockStack>
    </Card>
  )
}
