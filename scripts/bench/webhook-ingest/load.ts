import { randomUUID } from 'node:crypto'
import { connect, type Socket } from 'node:net'

export type Load = {
  port: number
  path: string
  bodies: readonly SignedBody[]
  connections: number
  durationMs: number
}

export type SignedBody = { body: Buffer; signature: string }

export type LoadResult = { answered: number; refused: number; perSecond: number; latenciesMs: number[] }

const END_OF_HEAD = '\r\n\r\n'

/**
 * Keeps every connection busy with one webhook after another, each with an id of its own, and waits for each answer.
 * It writes ready-made bytes to sockets, because the two cores it shares with the servers are what is measured.
 * The answers have no body.
 */
export async function load({ port, path, bodies, connections, durationMs }: Load): Promise<LoadResult> {
  const requests = bodies.map((signed) => requestParts(path, signed))
  const start = performance.now()
  const end = start + durationMs
  const result = { answered: 0, refused: 0, latenciesMs: [] as number[] }
  const work = Array.from({ length: connections }, async (_, index) => {
    const socket = await open(port)
    for (let turn = index; performance.now() < end; turn += 1) {
      const parts = requests[turn % requests.length]
      if (!parts) throw new Error('no bodies')
      const sentAt = performance.now()
      const status = await exchange(socket, parts)
      result.latenciesMs.push(performance.now() - sentAt)
      if (status === 200) result.answered += 1
      else result.refused += 1
    }
    socket.destroy()
  })
  await Promise.all(work)
  return { ...result, perSecond: result.answered / ((performance.now() - start) / 1_000) }
}

type Parts = { beforeId: string; afterId: Buffer }

function requestParts(path: string, { body, signature }: SignedBody): Parts {
  const head = [
    `POST ${path} HTTP/1.1`,
    'Host: 127.0.0.1',
    'User-Agent: Shopify-Captain-Hook',
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
    'X-Shopify-Topic: orders/create',
    'X-Shopify-Shop-Domain: aurora-market.myshopify.com',
    'X-Shopify-Api-Version: 2026-07',
    'X-Shopify-Triggered-At: 2026-08-01T10:00:00.123456789Z',
    `X-Shopify-Event-Id: ${randomUUID()}`,
    `X-Shopify-Hmac-Sha256: ${signature}`,
    'X-Shopify-Webhook-Id: ',
  ].join('\r\n')
  return { beforeId: head, afterId: Buffer.concat([Buffer.from(END_OF_HEAD), body]) }
}

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true })
    socket.once('connect', () => resolve(socket)).once('error', reject)
  })
}

function exchange(socket: Socket, { beforeId, afterId }: Parts): Promise<number> {
  return new Promise((resolve, reject) => {
    let answer = ''
    const onData = (chunk: Buffer) => {
      answer += chunk.toString('latin1')
      if (!answer.endsWith(END_OF_HEAD)) return
      socket.off('data', onData).off('close', onClose)
      resolve(Number(answer.slice(9, 12)))
    }
    const onClose = () => reject(new Error('The server closed the connection.'))
    socket.on('data', onData).on('close', onClose)
    socket.cork()
    socket.write(beforeId + randomUUID(), 'latin1')
    socket.write(afterId)
    socket.uncork()
  })
}
