import { request } from 'node:http'

type Answer = { status: number; headers: Record<string, string | string[] | undefined>; text: string }

type Call = {
  host: string
  path: string
  headers?: Record<string, string>
  body?: FormData | URLSearchParams
}

/**
 * The least of a browser: talks to the local Shopify's port under any of its host names, and keeps cookies per host.
 * (Browsers resolve `*.localhost` by themselves; Node asks the system, which may not.)
 */
export function openBrowser({ port }: { port: number }) {
  const cookies = new Map<string, string>()

  return async function visit({ host, path, headers = {}, body }: Call): Promise<Answer> {
    const origin = `http://${host}:${port}`
    // `Response` knows how a form is written down, boundary and all.
    const encoded = body && new Response(body)
    const cookie = cookies.get(host)
    const answer = await send({
      port,
      path,
      method: encoded ? 'POST' : 'GET',
      headers: {
        host: `${host}:${port}`,
        origin,
        ...(cookie && { cookie }),
        ...(encoded && { 'content-type': encoded.headers.get('content-type') ?? '' }),
        ...headers,
      },
      bytes: encoded ? new Uint8Array(await encoded.arrayBuffer()) : null,
    })
    const set = answer.headers['set-cookie']
    if (Array.isArray(set)) cookies.set(host, set.map((line) => line.split(';')[0]).join('; '))
    return answer
  }
}

type Wire = {
  port: number
  path: string
  method: string
  headers: Record<string, string>
  bytes: Uint8Array | null
}

const send = ({ bytes, ...options }: Wire) =>
  new Promise<Answer>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', ...options }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString('utf8'),
        }),
      )
    })
    sent.on('error', reject)
    sent.end(bytes ?? undefined)
  })
