import { TitleBar } from '@shopify/app-bridge-react'
import { Card, List, Page } from '@shopify/polaris'

export default function HelpPage() {
  return (
    <Page>
      <TitleBar title="Help" />
      <Card>
        <List type="number">
          <List.Item>Make a QR code and choose the product it leads to.</List.Item>
          <List.Item>Print it, or send its public page to somebody.</List.Item>
          <List.Item>Each scan is counted, and leads to the product in your store.</List.Item>
        </List>
      </Card>
    </Page>
  )
}
