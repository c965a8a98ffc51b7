import { connect, type TLSSocket } from 'node:tls'

/** One client: its connection is kept, and it sends the same request again and again. */
export type Client = { host: string; token: string; version?: string }

export type Answered = { answered: number; perSecond: number; latenciesMs: number[] }

const END_OF_HEAD = '\r\n\r\n'

/** Every client waits for its answer before it asks again. An answer that `isRight` does not accept ends the bench. */
export async function askAllTheTime(options: {
  port: number
  clients: Client[]
  body: object
  durationMs: number
  isRight: (body: string) => boolean
}): Promise<Answered> {
  const { port, clients, body, durationMs, isRight } = options
  const start = performance.now()
  const latenciesMs: number[] = []
  const work = clients.map(async (client) => {
    const socket = await open(port, client.host)
    const request = requestOf(client, body)
    while (performance.now() - start < durationMs) {
      const sentAt = performance.now()
      const answer = await exchange(socket, request)
      latenciesMs.push(performance.now() - sentAt)
      if (!isRight(answer)) throw new Error(`This is not the answer: ${answer.slice(0, 400)}`)
    }
    socket.destroy()
  })
  await Promise.all(work)
  const answered = latenciesMs.length
  return { answered, perSecond: answered / ((performance.now() - start) / 1000), latenciesMs }
}

/** Asks once; answers the body. */
export async function ask(port: number, client: Client, body: object): Promise<string> {
  const socket = await open(port, client.host)
  const answer = await exchange(socket, requestOf(client, body))
  socket.destroy()
  return answer
}

function requestOf({ host, token, version = '2026-07' }: Client, body: object): Buffer {
  const text = Buffer.from(JSON.stringify(body))
  const head = [
    `POST /admin/api/${version}/graphql.json HTTP/1.1`,
    `Host: ${host}`,
    'Content-Type: application/json',
    `Content-Length: ${text.length}`,
    `X-Shopify-Access-Token: ${token}`,
  ]
  return Buffer.concat([Buffer.from(head.join('\r\n') + END_OF_HEAD), text])
}

function open(port: number, servername: string): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', servername, rejectUnauthorized: false })
    socket.setNoDelay(true)
    socket.once('secureConnect', () => resolve(socket)).once('error', reject)
  })
}

/** Sends the request and reads one answer, whose head says how long it is. */
function exchange(socket: TLSSocket, request: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    let received = ''
    const onData = (chunk: Buffer) => {
      received += chunk.toString('latin1')
      const body = bodyOf(received)
      if (body === null) return
      socket.off('data', onData).off('close', onClose)
      resolve(body)
    }
    const onClose = () => reject(new Error('The server closed the connection.'))
    socket.on('data', onData).on('close', onClose)
    socket.write(request)
  })
}

/** The body, or null while it is not all there. */
function bodyOf(received: string): string | null {
  const end = received.indexOf(END_OF_HEAD)
  if (end < 0) return null
  const head = received.slice(0, end)
  const body = received.slice(end + END_OF_HEAD.length)
  const length = /content-length: (\d+)/i.exec(head)?.[1]
  if (length !== undefined) return body.length >= Number(length) ? body : null
  return body.endsWith('0\r\n\r\n') ? body : null
}
