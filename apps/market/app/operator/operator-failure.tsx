import { isRouteErrorResponse, useRevalidator, useRouteError } from '@remix-run/react'
import { AppProvider, Banner, BlockStack, Button, Page } from '@shopify/polaris'
import english from '@shopify/polaris/locales/en.json' with { type: 'json' }
import { boundary } from '@shopify/shopify-app-remix/server'
import { useEffect } from 'react'

const TRY_AGAIN_MS = 5_000

/** What an operator sees in place of a page that failed. Answers of Shopify's library are passed on to it. After an outage the page comes back by itself. */
export function OperatorFailure() {
  const { revalidate, state } = useRevalidator()
  const error = useRouteError()
  const isRefusal = isRouteErrorResponse(error) && error.status < 500
  useEffect(() => {
    if (isRefusal) return
    const timer = setInterval(revalidate, TRY_AGAIN_MS)
    return () => clearInterval(timer)
  }, [isRefusal, revalidate])
  return <Failure busy={state !== 'idle'} onTryAgain={revalidate} />
}

/** The same where even the frame of the pages failed, and with it what fetches data again. */
export const OperatorDocumentFailure = () => (
  <AppProvider i18n={english}>
    <Failure busy={false} onTryAgain={() => window.location.reload()} />
  </AppProvider>
)

function Failure({ busy, onTryAgain }: { busy: boolean; onTryAgain: () => void }) {
  const error = useRouteError()
  if (isRouteErrorResponse(error) && typeof error.data === 'string' && error.data !== '')
    return boundary.error(error)
  if (isRouteErrorResponse(error) && error.status === 404) return <NothingHere />
  const forbidden = isRouteErrorResponse(error) && error.status === 403
  return (
    <Page title="Souk">
      {forbidden ? (
        <Banner tone="warning" title="You may not do this here">
          <p>Nothing was changed. Ask somebody who manages the apps of this store.</p>
        </Banner>
      ) : (
        <Banner tone="critical" title="Souk does not answer right now">
          <BlockStack gap="200" inlineAlign="start">
            <p>
              What you did last may not have been stored; everything before it was, and applications keep
              coming in. This page tries again by itself every few seconds.
            </p>
            <Button loading={busy} onClick={onTryAgain}>
              Try again
            </Button>
          </BlockStack>
        </Banner>
      )}
    </Page>
  )
}

/** Also for what belongs to another store: whoever asks learns no more than that it is not here. */
const NothingHere = () => (
  <Page title="Not found" backAction={{ content: 'Vendors', url: '/app/vendors' }}>
    <Banner tone="warning" title="This is not in this store">
      <p>
        The address may be mistyped or from another store, or what it led to is gone. Nothing was changed.
        Look for it from the list of vendors.
      </p>
    </Banner>
  </Page>
)
