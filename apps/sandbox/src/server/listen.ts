import http from 'node:http'
import https from 'node:https'
import tls from 'node:tls'
import { getRequestListener } from '@hono/node-server'
import type { Context } from '../context'
import { httpsProxy } from '../https-proxy/https-proxy'
import type { Authority } from '../tls/authority'
import { openTunnel } from '../tunnel/tunnel'
import { secureHandler } from './secure'
import { webHandler } from './web'

/** Opens plain HTTP on base+0 and TLS on base+443, both on loopback only, and answers what closes them. */
export async function listen(context: Context, authority: Authority): Promise<() => Promise<void>> {
  const { portBase } = context.config
  const servers = [
    ...(await opened(() => plainServer(context), portBase)),
    ...(await opened(() => secureServer(context, authority), portBase + 443)),
  ]
  return async () => {
    await Promise.all(servers.map(closed))
  }
}

function plainServer(context: Context): http.Server {
  const tunnel = openTunnel(context, { secure: false })
  const listener = getRequestListener(webHandler(context))
  const server = http.createServer((request, response) => {
    const { host = '' } = request.headers
    if (tunnel.forward(request, response)) return
    if (!isOwnName(host)) response.writeHead(421).end('This name is not served here.\n')
    else void listener(request, response)
  })
  server.on('connect', httpsProxy({ tlsPort: context.config.portBase + 443 }))
  server.on('upgrade', (request, socket, head) => {
    if (!tunnel.upgrade(request, socket, head)) socket.destroy()
  })
  return server
}

/**
 * Names that only this machine has. Any other name in `Host` is that of a page elsewhere which made its name lead here
 * (DNS rebinding), and to which the browser would then show every mail.
 */
const isOwnName = (host: string) =>
  /^(localhost|([a-z0-9-]+\.)+localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host)

function secureServer(context: Context, authority: Authority): https.Server {
  // One for each name: OpenSSL takes long to make one, and its memory does not come back soon.
  const contexts = new Map<string, tls.SecureContext>()
  const contextFor = async (host: string): Promise<tls.SecureContext> => {
    const secure = contexts.get(host) ?? tls.createSecureContext(await authority.leafFor(host))
    contexts.set(host, secure)
    return secure
  }
  const SNICallback: tls.TlsOptions['SNICallback'] = (host, done) => {
    contextFor(host).then(
      (secure) => done(null, secure),
      (error: Error) => done(error),
    )
  }
  const listener = getRequestListener(secureHandler(context))
  const tunnel = openTunnel(context, { secure: true })
  const server = https.createServer({ SNICallback }, (request, response) => {
    if (!tunnel.forward(request, response)) void listener(request, response)
  })
  server.on('upgrade', (request, socket, head) => {
    if (!tunnel.upgrade(request, socket, head)) socket.destroy()
  })
  return server
}

/** IPv4 loopback is needed; some browsers look at IPv6 loopback first, so that is taken too where the machine has it. */
async function opened(make: () => http.Server, port: number): Promise<http.Server[]> {
  const first = await bound(make(), '127.0.0.1', port)
  const second = await bound(make(), '::1', port).catch(() => null)
  return second ? [first, second] : [first]
}

function bound(server: http.Server, host: string, port: number): Promise<http.Server> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host, port }, () => {
      server.off('error', reject)
      resolve(server)
    })
  })
}

function closed(server: http.Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
