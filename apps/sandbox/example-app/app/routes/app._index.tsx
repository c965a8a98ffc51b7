import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useFetcher } from '@remix-run/react'
import { TitleBar, useAppBridge } from '@shopify/app-bridge-react'
import { BlockStack, Button, Card, InlineStack, Page, Text } from '@shopify/polaris'
import { useEffect } from 'react'
import { generateProduct } from '../generate-product.server'
import { authenticate } from '../shopify.server'

export async function loader({ request }: LoaderFunctionArgs) {
  await authenticate.admin(request)
  return null
}

export async function action({ request }: ActionFunctionArgs) {
  const { admin } = await authenticate.admin(request)
  return generateProduct(admin.graphql)
}

export default function HomePage() {
  const fetcher = useFetcher<typeof action>()
  const shopify = useAppBridge()
  const product = fetcher.data
  const generate = () => fetcher.submit(null, { method: 'post' })
  useEffect(() => {
    if (product) shopify.toast.show(`${product.title} was made`)
  }, [product, shopify])
  return (
    <Page>
      <TitleBar title="Home">
        <button type="button" variant="primary" onClick={generate}>
          Generate a product
        </button>
      </TitleBar>
      <Card>
        <BlockStack gap="400">
          <Text as="h2" variant="headingMd">
            It works: the app is installed
          </Text>
          <Text as="p">
            Generate a product in your store, then make a QR code that leads to it. Both are written with
            Shopify’s Admin API.
          </Text>
          <InlineStack gap="300">
            <Button onClick={generate} loading={fetcher.state !== 'idle'}>
              Generate a product
            </Button>
            <Button url="/app/qrcodes/new">Make a QR code</Button>
          </InlineStack>
          {product && (
            <InlineStack gap="300" blockAlign="center">
              <Text as="p">{`${product.title}, ${product.price}`}</Text>
              <Button variant="plain" url={`shopify:admin/products/${product.number}`} target="_blank">
                View product
              </Button>
            </InlineStack>
          )}
        </BlockStack>
      </Card>
    </Page>
  )
}
