import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { TitleBar } from '@shopify/app-bridge-react'
import { Card, EmptyState, IndexTable, Page, Thumbnail } from '@shopify/polaris'
import { ImageIcon } from '@shopify/polaris-icons'
import { readProducts } from '../qr-codes/read-products.server'
import { listQrCodes } from '../qr-codes/stored-qr-codes.server'
import { authenticate } from '../shopify.server'

export async function loader({ request }: LoaderFunctionArgs) {
  const { admin, session } = await authenticate.admin(request)
  const qrCodes = listQrCodes(session.shop)
  const ids = qrCodes.map(({ productId }) => productId)
  const products = await readProducts(admin.graphql, ids)
  return {
    qrCodes: qrCodes.map(({ id, title, scans, productId }) => ({
      id: String(id),
      title,
      scans,
      product: products.get(productId) ?? null,
    })),
  }
}

type Listed = Awaited<ReturnType<typeof loader>>['qrCodes']

export default function QrCodesPage() {
  const { qrCodes } = useLoaderData<typeof loader>()
  return (
    <Page primaryAction={{ content: 'Make a QR code', url: '/app/qrcodes/new' }}>
      <TitleBar title="QR codes" />
      <Card padding="0">{qrCodes.length === 0 ? <NoQrCodes /> : <QrCodeTable qrCodes={qrCodes} />}</Card>
    </Page>
  )
}

function NoQrCodes() {
  const action = { content: 'Make your first QR code', url: '/app/qrcodes/new' }
  return (
    <EmptyState heading="Lead people to a product" image="" action={action}>
      <p>Choose a product, print the code, and see how often it is scanned.</p>
    </EmptyState>
  )
}

function QrCodeTable({ qrCodes }: { qrCodes: Listed }) {
  return (
    <IndexTable
      selectable={false}
      resourceName={{ singular: 'QR code', plural: 'QR codes' }}
      itemCount={qrCodes.length}
      headings={[
        { title: 'Picture', hidden: true },
        { title: 'Title' },
        { title: 'Product' },
        { title: 'Scans' },
      ]}
    >
      {qrCodes.map(({ id, title, product, scans }, position) => (
        <IndexTable.Row key={id} id={id} position={position}>
          <IndexTable.Cell>
            <Thumbnail
              size="small"
              source={product?.image?.url ?? ImageIcon}
              alt={product?.image?.altText ?? ''}
            />
          </IndexTable.Cell>
          <IndexTable.Cell>
            <Link to={id}>{title}</Link>
          </IndexTable.Cell>
          <IndexTable.Cell>{product?.title ?? 'Deleted product'}</IndexTable.Cell>
          <IndexTable.Cell>{scans}</IndexTable.Cell>
        </IndexTable.Row>
      ))}
    </IndexTable>
  )
}
