import { getConnInfo } from '@hono/node-server/conninfo'
import type { Hono } from 'hono'
import type { Context } from '../context'
import { asSigner } from '../oauth/secrets'
import { findInstalledApp } from '../shops'
import { messagePage, type Store, type StoreCall, type StoreEnv, storePage } from '../storefront/layout'
import { renderLiquid } from '../storefront/liquid'
import { forwardRequest, type ProxyAnswer } from './forward-request'

const APP_FAILED = {
  title: 'There was an error in the third-party application.',
  text: 'Contact the app developer if the problem persists.',
}

/** `/<prefix>/<subpath>` and everything below it is answered by the app. A store without the app has no such page. */
export function appProxyRoutes(
  routes: Hono<StoreEnv>,
  { context, store }: { context: Context; store: (call: StoreCall) => Store },
): void {
  const { app } = context.config
  if (!app.appProxy) return
  const path = `/${app.appProxy.prefix}/${app.appProxy.subpath}`
  const answer = (call: StoreCall) => answerThroughProxy(call, context, store(call))
  routes.all(path, answer)
  routes.all(`${path}/*`, answer)
}

async function answerThroughProxy(call: StoreCall, context: Context, store: Store): Promise<Response> {
  const { app } = context.config
  const { shop, customer } = store
  if (!findInstalledApp(context.state, { shop: shop.domain, apiKey: app.apiKey })) return call.notFound()
  const visit = {
    app: asSigner(context.state, app),
    shop: shop.domain,
    customerId: customer?.id ?? null,
    clientIp: getConnInfo(call).remote.address ?? '127.0.0.1',
    // The app holds the timestamp against its own clock.
    now: context.state.clock.realNow(),
    timeoutMs: context.config.appProxyTimeoutMs,
  }
  try {
    const answer = await forwardRequest(call.req.raw, visit)
    return answer.status >= 500
      ? call.html(messagePage(store, APP_FAILED), 500)
      : await show(answer, store, call.req.url)
  } catch (error) {
    process.stdout.write(`app proxy: ${call.req.path}: ${error instanceof Error ? error.message : error}\n`)
    return call.html(messagePage(store, APP_FAILED), 500)
  }
}

/** Liquid is rendered, in the store's layout unless it says `{% layout none %}`; everything else passes as it is. */
async function show({ status, headers, body }: ProxyAnswer, store: Store, url: string): Promise<Response> {
  const isBodiless = status === 204 || status === 304
  if (!headers.get('content-type')?.startsWith('application/liquid'))
    return new Response(isBodiless ? null : body, { status, headers })
  const { pathname: path, host, origin } = new URL(url)
  const { html, withLayout } = await renderLiquid(new TextDecoder().decode(body), store, {
    path,
    host,
    origin,
  })
  headers.set('content-type', 'text/html; charset=utf-8')
  const page = withLayout ? await storePage(store, { title: store.shop.name, content: html }) : html
  return new Response(page, { status, headers })
}
