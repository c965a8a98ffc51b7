import type { IncomingMessage } from 'node:http'
import net from 'node:net'
import type { Duplex } from 'node:stream'
import { isPretended } from './pretended-hosts.mjs'

/**
 * What `HTTPS_PROXY` may name, for programs in any language: a connection to a host that the sandbox plays leads to its TLS
 * listener, any other one to where it would have gone. Nothing is decrypted here.
 */
export function httpsProxy({ tlsPort }: { tlsPort: number }) {
  return (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const [, host = '', port = '443'] = /^(.+?)(?::(\d+))?$/.exec(request.url ?? '') ?? []
    // A port that is none throws, and nobody is there to catch it.
    if (Number(port) < 1 || Number(port) > 65_535) return void socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')
    const upstream = isPretended(host)
      ? net.connect(tlsPort, '127.0.0.1')
      : net.connect(Number(port), host.replaceAll(/[[\]]/g, ''))
    upstream.once('connect', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      upstream.write(head)
      upstream.pipe(socket).pipe(upstream)
    })
    upstream.on('error', () => socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n'))
    upstream.on('close', () => socket.destroy())
    socket.on('error', () => upstream.destroy())
    socket.on('close', () => upstream.destroy())
  }
}
