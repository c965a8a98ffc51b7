import { Badge, BlockStack, Box, IndexTable, InlineStack, Link, Text, useBreakpoints } from '@shopify/polaris'
import type { ReactNode } from 'react'
import type { ImportPageView, ShownRow } from './import-view.server'

const HEADINGS = [
  { title: 'Line' },
  { title: 'Name' },
  { title: 'E-mail' },
  { title: 'What happens' },
  { title: 'Why' },
] as const

type Props = { view: ImportPageView; label: string; onTurn: (page: number) => void }

/** Lines of a file, a page of them. */
export function RowTable({ view: { rows, page, hasMore }, label, onTurn }: Props) {
  const { smDown: condensed } = useBreakpoints()
  return (
    <IndexTable
      resourceName={{ singular: 'line', plural: 'lines' }}
      itemCount={rows.length}
      selectable={false}
      condensed={condensed}
      headings={[...HEADINGS]}
      emptyState={
        <Box padding="800">
          <Text as="p" tone="subdued" alignment="center">
            No line of the file is of this kind.
          </Text>
        </Box>
      }
      {...((page > 1 || hasMore) && {
        pagination: {
          hasPrevious: page > 1,
          hasNext: hasMore,
          onPrevious: () => onTurn(page - 1),
          onNext: () => onTurn(page + 1),
          label: `Page ${page}, of ${label}`,
        },
      })}
    >
      {rows.map((row, position) => (
        <IndexTable.Row key={row.line} id={String(row.line)} position={position}>
          {condensed ? <Condensed row={row} /> : <Cells row={row} />}
        </IndexTable.Row>
      ))}
    </IndexTable>
  )
}

const Cells = ({ row }: { row: ShownRow }) => (
  <>
    <IndexTable.Cell>{row.line}</IndexTable.Cell>
    <IndexTable.Cell>
      <Wrapped width="180px">
        <Name row={row} />
      </Wrapped>
    </IndexTable.Cell>
    <IndexTable.Cell>
      <Wrapped width="220px">{row.email}</Wrapped>
    </IndexTable.Cell>
    <IndexTable.Cell>
      <Fate row={row} />
    </IndexTable.Cell>
    <IndexTable.Cell>
      <Wrapped width="250px">
        <Why row={row} />
      </Wrapped>
    </IndexTable.Cell>
  </>
)

const Condensed = ({ row }: { row: ShownRow }) => (
  <Box padding="400" width="100%">
    <BlockStack gap="200">
      <InlineStack align="space-between" blockAlign="start" gap="200">
        <Fate row={row} />
        <Text as="span" tone="subdued">
          Line {row.line}
        </Text>
      </InlineStack>
      <Name row={row} />
      <Text as="span" breakWord>
        {row.email}
      </Text>
      <Why row={row} />
    </BlockStack>
  </Box>
)

const Name = ({ row: { name } }: { row: ShownRow }) => (
  <Text as="span" fontWeight="medium" breakWord>
    <bdi>{name || 'No name'}</bdi>
  </Text>
)

const Fate = ({ row: { fate, tone } }: { row: ShownRow }) => <Badge {...(tone && { tone })}>{fate}</Badge>

/** Also leads to the vendor that the line is about. */
const Why = ({ row: { name, why, vendorId } }: { row: ShownRow }) => (
  <Text as="span" breakWord>
    <span dir="auto">{why}</span>{' '}
    {vendorId && (
      <Link url={`/app/vendors/${vendorId}`} accessibilityLabel={`See the vendor of ${name}`}>
        See the vendor
      </Link>
    )}
  </Text>
)

/** Polaris’ cells do not wrap, and what stands in a file may be long. */
const Wrapped = ({ width, children }: { width: string; children: ReactNode }) => (
  <div style={{ inlineSize: width, whiteSpace: 'normal', overflowWrap: 'anywhere' }}>{children}</div>
)
