import { PassThrough } from 'node:stream'
import {
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type HandleErrorFunction,
} from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { renderToPipeableStream } from 'react-dom/server'
import { AppUrl, isHydrated, Watched } from './document'
import { protectPlainDocument } from './platform/document-headers.server'
import { languageOf } from './portal/language.server'
import { WORDS } from './portal/words/all'
import { PageWords } from './portal/words/words'

/** How long a deferred part of a page may take. */
export const streamTimeout = 5000

export default async function renderDocument(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const { appUrl, shopify, log, watch } = context
  const hydrated = isHydrated(remixContext.staticHandlerContext.matches.map(({ route }) => route))
  if (hydrated) shopify.addDocumentResponseHeaders(request, headers)
  else protectPlainDocument(headers, appUrl, watch?.shop)
  headers.set('Content-Type', 'text/html; charset=utf-8')
  const words = WORDS[hydrated ? 'en' : await languageOf(request, context)]
  const wholeAtOnce = !hydrated || isbot(request.headers.get('user-agent'))

  return new Promise((resolve, reject) => {
    let started = false
    const start = () => {
      started = true
      const body = new PassThrough()
      resolve(
        new Response(createReadableStreamFromReadable(body), { headers, status: failed ? 500 : status }),
      )
      pipe(body)
    }
    let failed = false
    const { pipe, abort } = renderToPipeableStream(
      <AppUrl.Provider value={appUrl}>
        <Watched.Provider value={watch !== null}>
          <PageWords.Provider value={words}>
            <RemixServer context={remixContext} url={request.url} abortDelay={streamTimeout} />
          </PageWords.Provider>
        </Watched.Provider>
      </AppUrl.Provider>,
      {
        [wholeAtOnce ? 'onAllReady' : 'onShellReady']: start,
        onShellError: reject,
        onError: (error) => {
          failed = true
          // A failure of the shell is rejected above and logged by Remix.
          if (started) log.error({ err: error }, 'a deferred part of a page failed')
        },
      },
    )
    setTimeout(abort, streamTimeout + 1000)
  })
}

export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted) return
  // A refusal, like an address that does not exist, is the visitor's matter; the request log has it.
  if (isRouteErrorResponse(error) && error.status < 500) return
  context.log.error({ err: error, path: new URL(request.url).pathname }, 'a page failed')
}
