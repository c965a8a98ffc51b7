import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import type { Result } from '@souk/kernel'
import type { Delivery, DeliveryRefusal } from './delivery'
import type { Receiver } from './open-receiver'

const STATUS_OF: Record<DeliveryRefusal, number> = { 'missing-header': 400, 'bad-signature': 401, stale: 401 }

const EMPTY = { 'Content-Length': 0 }
const RETRY_AFTER_SECONDS = 5

/**
 * Answers webhooks: 200 once stored (duplicates too), 400 for missing headers, 401 for a bad or old signature, 413 for a body
 * above `maxBytes`, 503 when it could not be stored. The body is not looked into. For `node:http`, ahead of any framework.
 */
export function webhookEndpoint({
  read,
  secrets,
  receiver,
  maxBytes = 2 * 1024 * 1024,
}: {
  /** `readShopifyDelivery` or `readResendDelivery`: whose webhooks these are. */
  read: (request: {
    headers: IncomingHttpHeaders
    body: Buffer
    secrets: readonly string[]
  }) => Result<Delivery, DeliveryRefusal>
  secrets: readonly string[]
  receiver: Receiver
  maxBytes?: number
}): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    readBody(request, maxBytes, (body) => {
      if (!body) return refuseTooLarge(request, response)
      const delivery = read({ headers: request.headers, body, secrets })
      if (!delivery.ok) return answer(response, STATUS_OF[delivery.reason])
      receiver.receive(delivery.value).then(
        () => answer(response, 200),
        () => response.writeHead(503, { ...EMPTY, 'Retry-After': RETRY_AFTER_SECONDS }).end(),
      )
    })
  }
}

/** Calls back once: with the whole body, or with null when it is too large. Never, when the sender goes away. */
function readBody(request: IncomingMessage, maxBytes: number, done: (body: Buffer | null) => unknown): void {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) {
    done(null)
    return
  }
  const chunks: Buffer[] = []
  let bytes = 0
  request.on('data', (chunk: Buffer) => {
    if (bytes > maxBytes) return
    bytes += chunk.length
    if (bytes > maxBytes) done(null)
    else chunks.push(chunk)
  })
  request.on('end', () => {
    if (bytes <= maxBytes) done(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks))
  })
}

const answer = (response: ServerResponse, status: number) => {
  response.writeHead(status, EMPTY).end()
}

/** What is left of the body is thrown away; the connection ends with the answer. */
function refuseTooLarge(request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(413, { ...EMPTY, Connection: 'close' }).end()
  request.resume()
}
