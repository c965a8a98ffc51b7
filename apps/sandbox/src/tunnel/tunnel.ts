import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import net from 'node:net'
import type { Duplex } from 'node:stream'
import type { Context } from '../context'
import { localAppOrigin, secureAppHost } from './app-origin'
import { OVERLAY_PATH, overlayDocument } from './overlay'
import { framedHeaders, reshapeBody } from './reshape'

export type Tunnel = {
  /** False when the request is for another name. */
  forward: (request: IncomingMessage, response: ServerResponse) => boolean
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => boolean
}

/**
 * The app's public address on this machine, as a development tunnel would give it one: everything goes to the app and
 * comes back byte for byte, streams included. On plain localhost only those things are done that the real hosts around a
 * real app would do, so that the app need not know the sandbox (`reshape.ts`); on TLS, under the real names, none of them.
 */
export function openTunnel({ config, urls }: Context, { secure }: { secure: boolean }): Tunnel {
  const app = new URL(config.app.origin)
  const target = { host: app.hostname, port: Number(app.port) }
  const name = secure ? secureAppHost(config) : new URL(localAppOrigin(config)).host
  const isOurs = ({ headers }: IncomingMessage) => name !== null && headers.host === name

  return {
    forward(request, response) {
      if (!isOurs(request)) return false
      if (request.url === OVERLAY_PATH) {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(overlayDocument)
        return true
      }
      const headers = { ...request.headers, ...forwardedHeaders(request, secure) }
      // What may have to be rewritten must not arrive compressed.
      if (!secure && (isDocument(request) || isScripted(request))) headers['accept-encoding'] = 'identity'
      const upstream = http.request({ ...target, method: request.method, path: request.url, headers })
      upstream.on('response', (answer) => {
        const reshaped = secure ? answer.headers : framedHeaders(answer.headers, urls)
        const body = secure ? null : reshapeBody(answer, urls)
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
      return true
    },
    upgrade(request, socket, head) {
      if (!isOurs(request)) return false
      const upstream = net.connect(target, () => {
        upstream.write(rawHead(request))
        upstream.write(head)
        upstream.pipe(socket).pipe(upstream)
      })
      upstream.on('error', () => socket.destroy())
      socket.on('error', () => upstream.destroy())
      return true
    },
  }
}

const isDocument = ({ headers }: IncomingMessage) => headers.accept?.includes('text/html') ?? false
const isScripted = ({ headers }: IncomingMessage) => headers['sec-fetch-dest'] === 'empty'

function forwardedHeaders(request: IncomingMessage, secure: boolean) {
  return {
    'x-forwarded-for': request.socket.remoteAddress ?? '127.0.0.1',
    'x-forwarded-host': request.headers.host ?? '',
    'x-forwarded-proto': secure ? 'https' : 'http',
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
