import { BlockStack, Card, Layout, Link, Page, Text } from '@shopify/polaris'
import { Moment } from '../vendor/moment'
import { countLines } from './count-lines'
import { FileCard } from './file-card'
import type { ImportsView } from './import-view.server'

/** Where vendors come in from a file, and what has come of earlier files. */
export const ImportsPage = ({ view: { imports, columns } }: { view: ImportsView }) => (
  <Page title="Import vendors" backAction={{ content: 'Vendors', url: '/app/vendors' }}>
    <Layout>
      <Layout.Section>
        <BlockStack gap="400">
          <FileCard />
          {imports.length > 0 && <LastImports imports={imports} />}
        </BlockStack>
      </Layout.Section>
      <Layout.Section variant="oneThird">
        <Columns columns={columns} />
      </Layout.Section>
    </Layout>
  </Page>
)

type ImportLine = ImportsView['imports'][number]

const LastImports = ({ imports }: { imports: ImportLine[] }) => (
  <Card>
    <BlockStack gap="300">
      <Text as="h2" variant="headingMd">
        Last files
      </Text>
      {imports.map((one) => (
        <BlockStack key={one.id} gap="050">
          <Link url={`/app/vendors/import/${one.id}`}>
            <bdi>{one.filename}</bdi>
          </Link>
          <Text as="p">{stateOf(one)}</Text>
          <Text as="p" tone="subdued" variant="bodySm">
            <Moment of={one.uploadedAt} />
          </Text>
        </BlockStack>
      ))}
    </BlockStack>
  </Card>
)

function stateOf({ phase, total, toImport, created, refused, isCleared }: ImportLine): string {
  const lines = countLines(total)
  if (phase === 'checked')
    return isCleared ? `${lines}, never imported` : `${lines} checked, nothing imported yet`
  if (phase === 'importing') return `Importing: ${created + refused} of ${toImport}`
  return `${created} of ${lines} imported`
}

const Columns = ({ columns: { needed, others } }: { columns: ImportsView['columns'] }) => (
  <Card>
    <BlockStack gap="200">
      <Text as="h2" variant="headingMd">
        Columns
      </Text>
      <Text as="p">
        The first line of the file names the columns, in any order. {needed.join(' and ')} are needed. Others
        that Souk knows:
      </Text>
      <Text as="p" tone="subdued">
        {others.join(', ')}
      </Text>
      <Text as="p">
        A file that you exported from the list of vendors can be imported as it is; vendors who are rejected,
        suspended or closed are left out. Status is approved or applied; an empty cell stands for applied.
        Groups are named as you named them, with a semicolon between two.
      </Text>
    </BlockStack>
  </Card>
)
