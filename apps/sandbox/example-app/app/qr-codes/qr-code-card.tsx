import { useAppBridge } from '@shopify/app-bridge-react'
import { BlockStack, Button, Card, Link, Text } from '@shopify/polaris'
import type { QrCode } from './qr-code'

type Props = {
  qrCode: QrCode | null
  image: string | null
  destinationUrl: string | null
  isBusy: boolean
  onDelete: () => void
}

/** The code itself: its picture, where it leads, and how often it was scanned. */
export function QrCodeCard({ qrCode, image, destinationUrl, isBusy, onDelete }: Props) {
  const shopify = useAppBridge()
  if (!qrCode || !image)
    return (
      <Card>
        <Text as="p" tone="subdued">
          Save, and the QR code is here.
        </Text>
      </Card>
    )
  const publicPage = `/qrcodes/${qrCode.handle}?${new URLSearchParams({ shop: shopify.config.shop ?? '' })}`
  return (
    <Card>
      <BlockStack gap="300">
        <img src={image} alt={`QR code ${qrCode.title}`} style={{ width: '100%' }} />
        <Text as="p">{qrCode.scans === 1 ? 'Scanned once' : `Scanned ${qrCode.scans} times`}</Text>
        <Link url={publicPage} target="_blank">
          Public page
        </Link>
        {destinationUrl ? (
          <Link url={destinationUrl} target="_blank">
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
