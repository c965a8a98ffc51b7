import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { rootCertificates } from 'node:tls'
import { pathToFileURL } from 'node:url'
import type { Sandbox, SandboxConfig } from '@souk/sandbox'
import { ROOT } from '../root'

export type AppEnvironment = {
  /** For every app; the names are those that Shopify's CLI gives an app. */
  app: Record<string, string>
  /** For programs that are not Node: the sandbox as their HTTPS proxy, and the authorities they may trust. */
  proxy: Record<string, string>
}

const PRELOAD = pathToFileURL(join(ROOT, 'apps/sandbox/preload.mjs')).href

export function appEnvironment(
  { app, portBase }: SandboxConfig,
  { caFile, tlsPort }: Pick<Sandbox, 'caFile' | 'tlsPort'>,
  before: NodeJS.ProcessEnv,
): AppEnvironment {
  const bundle = writeBundle(caFile)
  const proxy = `http://127.0.0.1:${portBase}`
  return {
    app: {
      SHOPIFY_API_KEY: app.apiKey,
      SHOPIFY_API_SECRET: app.apiSecret,
      SHOPIFY_APP_URL: app.applicationUrl,
      SCOPES: app.scopes.join(','),
      PORT: new URL(app.origin).port || '80',
      SANDBOX_TLS_PORT: String(tlsPort),
      SANDBOX_CA_FILE: caFile,
      NODE_EXTRA_CA_CERTS: caFile,
      NODE_OPTIONS: [before.NODE_OPTIONS, `--import ${PRELOAD}`].filter(Boolean).join(' '),
    },
    proxy: {
      // Where Shopify's templates in Ruby and PHP look for the address. A Node server takes it for a name to listen at.
      HOST: app.applicationUrl,
      HTTPS_PROXY: proxy,
      https_proxy: proxy,
      SSL_CERT_FILE: bundle,
      REQUESTS_CA_BUNDLE: bundle,
      CURL_CA_BUNDLE: bundle,
    },
  }
}

/** Those authorities that Node trusts and the sandbox's own: for programs that take one file instead of theirs. */
function writeBundle(caFile: string): string {
  const file = join(dirname(caFile), 'bundle.pem')
  writeFileSync(file, [...rootCertificates, readFileSync(caFile, 'utf8')].join('\n'))
  return file
}

/** As lines for a shell. */
export const exportLines = (env: Record<string, string>): string =>
  Object.entries(env)
    .map(([name, value]) => `export ${name}='${value.replaceAll("'", "'\\''")}'`)
    .join('\n')
