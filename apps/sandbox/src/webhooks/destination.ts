import type { SandboxConfig } from '../config'
import { localAppOrigin } from '../tunnel/app-origin'

/** Where a delivery goes: to a process on this machine, or nowhere. `host` is what the request calls the receiver. */
export type Destination = { kind: 'http'; url: URL; host: string } | { kind: 'nowhere'; why: string }

/**
 * A path stands below the app's public address, as Shopify's command line puts it there on deploying; what goes to that
 * address goes to where the app really listens. Other addresses must be on this machine, and not the sandbox's own: whoever writes the app's file would press its buttons.
 */
export function destinationOf(uri: string, config: SandboxConfig): Destination {
  const { applicationUrl, origin } = config.app
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
  if ([applicationUrl, localAppOrigin(config)].some((one) => host === new URL(one).host))
    return { kind: 'http', url: new URL(`${origin}${pathname}${search}`), host }
  if (isOwn(new URL(publicUrl), config.portBase))
    return { kind: 'nowhere', why: `${host} is the sandbox itself: a webhook goes to the app` }
  return isLoopback(hostname)
    ? { kind: 'http', url: new URL(publicUrl), host }
    : { kind: 'nowhere', why: `${hostname} is not on this machine: the sandbox delivers nothing elsewhere` }
}

export const isLoopback = (hostname: string): boolean =>
  /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/i.test(hostname)

/** Also by a name that leads here, as that of a store does. */
const isOwn = ({ hostname, port }: URL, portBase: number): boolean =>
  isLoopback(hostname) && [portBase, portBase + 443].includes(Number(port))
