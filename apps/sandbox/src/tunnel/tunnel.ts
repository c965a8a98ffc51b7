import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import net from 'node:net'
import type { Duplex } from 'node:stream'
import type { Context } from '../context'
import { framedHeaders, reshapeBody } from './reshape'

export type Tunnel = {
  forward: (request: IncomingMessage, response: ServerResponse) => void
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
}

/**
 * The app's public address on this machine, as a development tunnel would give it one: everything goes to the app and
 * comes back byte for byte, streams included. Only those things are done that the real hosts around a real app would do,
 * so that the app need not know the sandbox: see `reshape.ts`.
 */
export function openTunnel({ config, urls }: Context): Tunnel {
  const app = new URL(config.app.origin)
  const target = { host: app.hostname, port: Number(app.port) }

  return {
    forward(request, response) {
      const headers = { ...request.headers, ...forwardedHeaders(request) }
      // What may have to be rewritten must not arrive compressed.
      if (isDocument(request) || isScripted(request)) headers['accept-encoding'] = 'identity'
      const upstream = http.request({ ...target, method: request.method, path: request.url, headers })
      upstream.on('response', (answer) => {
        const reshaped = framedHeaders(answer.headers, urls)
        const body = reshapeBody(answer, urls)
        if (!body) {
          response.writeHead(answer.statusCode ?? 502, answer.statusMessage, reshaped)
          answer.pipe(response)
          return
        }
        delete reshaped['content-length']
        response.writeHead(answer.statusCode ?? 502, answer.statusMessage, reshaped)
        answer.pipe(body).pipe(response)
      })
      upstream.on('error', () => refuse(response, config.app.name))
      response.on('close', () => upstream.destroy())
      request.pipe(upstream)
    },
    upgrade(request, socket, head) {
      const upstream = net.connect(target, () => {
        upstream.write(rawHead(request))
        upstream.write(head)
        upstream.pipe(socket).pipe(upstream)
      })
      upstream.on('error', () => socket.destroy())
      socket.on('error', () => upstream.destroy())
    },
  }
}

const isDocument = ({ headers }: IncomingMessage) => headers.accept?.includes('text/html') ?? false
const isScripted = ({ headers }: IncomingMessage) => headers['sec-fetch-dest'] === 'empty'

function forwardedHeaders(request: IncomingMessage) {
  return {
    'x-forwarded-for': request.socket.remoteAddress ?? '127.0.0.1',
    'x-forwarded-host': request.headers.host ?? '',
    'x-forwarded-proto': 'http',
  }
}

function refuse(response: ServerResponse, name: string): void {
  if (response.headersSent) return void response.destroy()
  response.writeHead(502, { 'content-type': 'text/plain; charset=utf-8' })
  response.end(`${name} does not answer. It may still be starting: try again in a moment.\n`)
}

function rawHead(request: IncomingMessage): string {
  const lines = [`${request.method} ${request.url} HTTP/1.1`]
  for (let at = 0; at < request.rawHeaders.length; at += 2)
    lines.push(`${request.rawHeaders[at]}: ${request.rawHeaders[at + 1]}`)
  return `${lines.join('\r\n')}\r\n\r\n`
}
