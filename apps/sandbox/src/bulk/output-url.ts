import { UPLOAD_HOST } from '../files/staged-target'
import type { State } from '../state'
import { type BulkOperation, findByOutput, outputAfter } from './operation'

const FOLDER = '/bulk-operation-outputs/'
/** Source: shopify.dev, "Perform bulk operations": the link is good for seven days. */
const LIFETIME_MS = 7 * 24 * 3600 * 1000

/**
 * Where what came out is fetched. Shopify has a bucket of Google's for it; the sandbox takes the host of its uploads, so
 * that an app's own business with that bucket's host goes where it belongs.
 */
export function outputUrl({ outputKey, completedAt }: BulkOperation): string {
  const expires = Math.floor((Date.parse(completedAt ?? '') + LIFETIME_MS) / 1000)
  const query = new URLSearchParams({
    GoogleAccessId: 'assets-us-prod@shopify-tiers.iam.gserviceaccount.com',
    Expires: String(expires),
    'response-content-disposition': `attachment; filename="bulk.jsonl"; filename*=UTF-8''bulk.jsonl`,
    'response-content-type': 'application/jsonl',
  })
  return `https://${UPLOAD_HOST}${FOLDER}${outputKey}?${query}`
}

/** What answers there: the lines, piece by piece, so that a large file is never in memory as a whole. */
export function bulkOutputs(state: State): (request: Request) => Response {
  return function answer(request) {
    const { pathname } = new URL(request.url)
    const found = pathname.startsWith(FOLDER) ? findByOutput(state, pathname.slice(FOLDER.length)) : null
    const endsAt = Date.parse(found?.completedAt ?? '') + LIFETIME_MS
    if (!found || !(endsAt > state.clock.now().getTime()))
      return new Response("<?xml version='1.0' encoding='UTF-8'?><Error><Code>AccessDenied</Code></Error>", {
        status: 403,
        headers: { 'content-type': 'application/xml; charset=UTF-8' },
      })
    let after = 0
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        const next = outputAfter(state, found.id, after)
        if (!next) return controller.close()
        after = next.id
        controller.enqueue(Buffer.from(next.lines))
      },
    })
    return new Response(stream, { headers: { 'content-type': 'application/jsonl' } })
  }
}
