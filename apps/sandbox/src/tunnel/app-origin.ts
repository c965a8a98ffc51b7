import type { SandboxConfig } from '../config'

/**
 * Where a browser on this machine finds the app, without any setting of its own: at its public address if that is a name of
 * this machine (`http://souk.localhost:4000`), else at its handle's.
 */
export function localAppOrigin({ portBase, app }: SandboxConfig): string {
  const { protocol, hostname, port, origin } = new URL(app.applicationUrl)
  const isHere = protocol === 'http:' && hostname.endsWith('.localhost') && port === String(portBase)
  return isHere ? origin : `http://${app.handle}.localhost:${portBase}`
}

/** The app's public name on TLS, for a browser and for an app that are led here by it; null when it is not on TLS. */
export function secureAppHost({ app }: SandboxConfig): string | null {
  const { protocol, host } = new URL(app.applicationUrl)
  return protocol === 'https:' ? host : null
}
