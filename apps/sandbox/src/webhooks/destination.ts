import type { SandboxApp } from '../config'

/** Where a delivery goes: to a process on this machine, or nowhere. `host` is what the request calls the receiver. */
export type Destination = { kind: 'http'; url: URL; host: string } | { kind: 'nowhere'; why: string }

type Addresses = Pick<SandboxApp, 'applicationUrl' | 'origin'>

/**
 * A path stands below the app's public address, as Shopify's command line puts it there on deploying; what goes to that
 * address goes to where the app really listens. Other addresses must be on this machine.
 */
export function destinationOf(uri: string, { applicationUrl, origin }: Addresses): Destination {
  if (uri.startsWith('pubsub://'))
    return {
      kind: 'nowhere',
      why: 'Google Cloud Pub/Sub is not part of the sandbox: nothing is delivered there',
    }
  if (uri.startsWith('arn:'))
    return {
      kind: 'nowhere',
      why: 'Amazon EventBridge is not part of the sandbox: nothing is delivered there',
    }
  const publicUrl = uri.startsWith('/') ? `${applicationUrl.replace(/\/+$/, '')}${uri}` : uri
  if (!URL.canParse(publicUrl)) return { kind: 'nowhere', why: `${publicUrl} is no address` }
  const { host, hostname, pathname, search } = new URL(publicUrl)
  if (host === new URL(applicationUrl).host)
    return { kind: 'http', url: new URL(`${origin}${pathname}${search}`), host }
  return isLoopback(hostname)
    ? { kind: 'http', url: new URL(publicUrl), host }
    : { kind: 'nowhere', why: `${hostname} is not on this machine: the sandbox delivers nothing elsewhere` }
}

export const isLoopback = (hostname: string): boolean =>
  /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/i.test(hostname)
