import { findShopById } from '../shops'
import type { State } from '../state'
import { decoded } from './decoded'
import { findFileByName, readBytes } from './file'

const PATH = /^\/s\/files\/1\/(\d+)\/files\/([^/]+)$/

/** What answers at `https://cdn.shopify.com/s/files/1/<shop id>/files/<name>`: the bytes of a shop's file. */
export function serveFiles(state: State): (request: Request) => Promise<Response> {
  return async function answer(request) {
    const [, shopId = '', name = ''] = PATH.exec(new URL(request.url).pathname) ?? []
    const shop = findShopById(state, Number(shopId))
    const wanted = shop && { shop: shop.domain, filename: decoded(name) }
    const file = wanted && findFileByName(state, wanted)
    const bytes = wanted && readBytes(state, wanted)
    if (!file || !bytes) return new Response('Not Found', { status: 404 })
    return new Response(new Uint8Array(bytes), {
      headers: {
        'content-type': file.mimeType ?? 'application/octet-stream',
        'cache-control': 'public, max-age=31557600',
        'access-control-allow-origin': '*',
        'x-content-type-options': 'nosniff',
      },
    })
  }
}
