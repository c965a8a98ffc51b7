import { useLocation, useNavigation } from '@remix-run/react'
import {
  BlockStack,
  Card,
  InlineGrid,
  Layout,
  SkeletonBodyText,
  SkeletonDisplayText,
  SkeletonPage,
  SkeletonTabs,
} from '@shopify/polaris'
import { type ReactNode, useEffect, useState } from 'react'
import { type Outline, outlineOf } from './outline-of'

/** What comes sooner is shown without anything in between. */
const SOON_MS = 150

/**
 * The page, and in its place the outline of the next one while that is on its way. The page is kept, out of sight: should
 * the next one not come, nothing that was typed is lost.
 */
export function UnlessLoading({ children }: { children: ReactNode }) {
  const { pathname } = useLocation()
  const { state, location: next } = useNavigation()
  const leads = state === 'loading' && next.pathname !== pathname ? next.pathname : null
  const [shown, setShown] = useState<string | null>(null)
  useEffect(() => {
    setShown(null)
    if (leads === null) return
    const timer = setTimeout(() => setShown(leads), SOON_MS)
    return () => clearTimeout(timer)
  }, [leads])
  const isShown = leads !== null && shown === leads
  return (
    <>
      <div hidden={isShown}>{children}</div>
      {isShown && <LoadingPage outline={outlineOf(leads)} />}
    </>
  )
}

const LoadingPage = ({ outline: { title, shape, isBelow } }: { outline: Outline }) => (
  <SkeletonPage title={title ?? ''} backAction={isBelow} fullWidth={shape === 'list'}>
    {SHAPES[shape]()}
  </SkeletonPage>
)

const Lines = ({ count }: { count: number }) => (
  <Card>
    <BlockStack gap="400">
      <SkeletonDisplayText size="small" />
      <SkeletonBodyText lines={count} />
    </BlockStack>
  </Card>
)

const SHAPES: Record<Outline['shape'], () => ReactNode> = {
  cards: () => (
    <BlockStack gap="400">
      <Lines count={3} />
      <Lines count={5} />
      <Lines count={2} />
    </BlockStack>
  ),
  list: () => (
    <Card>
      <BlockStack gap="500">
        <SkeletonTabs count={4} />
        {[1, 2, 3, 4, 5, 6].map((row) => (
          <SkeletonBodyText key={row} lines={2} />
        ))}
      </BlockStack>
    </Card>
  ),
  columns: () => (
    <Layout>
      <Layout.Section>
        <BlockStack gap="400">
          <Lines count={6} />
          <Lines count={4} />
        </BlockStack>
      </Layout.Section>
      <Layout.Section variant="oneThird">
        <BlockStack gap="400">
          <Lines count={3} />
          <Lines count={3} />
        </BlockStack>
      </Layout.Section>
    </Layout>
  ),
  settings: () => (
    <InlineGrid columns={{ xs: '1fr', md: '2fr 5fr' }} gap="400">
      <SkeletonBodyText lines={3} />
      <Lines count={6} />
    </InlineGrid>
  ),
}
