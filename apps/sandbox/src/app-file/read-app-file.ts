import { readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { parse, TomlError } from 'smol-toml'
import { z } from 'zod'

/** What Shopify asks of an app whose file names no version. */
const DEFAULT_API_VERSION = '2026-07'

const table = z.record(z.string(), z.unknown())
const text = z.string().min(1).optional().catch(undefined)
const known = z.looseObject({
  name: text,
  handle: text,
  application_url: text,
  webhooks: z.looseObject({ api_version: text, subscriptions: z.array(table).optional() }).prefault({}),
})
const compliance = z.object({
  customer_data_request_url: text,
  customer_deletion_url: text,
  shop_deletion_url: text,
})

/**
 * Reads a `shopify.app.toml` and fills in what Shopify and its CLI know when the file does not say it: a name (the
 * package's or the folder's), the handle (made from the name), an address (the sandbox's own), and the API version.
 */
export function readAppFile(file: string, portBase: number) {
  const toml = known.parse(parsed(file))
  const name = toml.name ?? nameOfFolder(dirname(resolve(file)))
  const handle = toml.handle ?? handleOf(name)
  const { privacy_compliance: old, subscriptions = [], ...webhooks } = toml.webhooks
  return {
    ...toml,
    name,
    handle,
    application_url: toml.application_url ?? `http://${handle}.localhost:${portBase}`,
    webhooks: {
      ...webhooks,
      api_version: webhooks.api_version ?? DEFAULT_API_VERSION,
      subscriptions: [...subscriptions, ...olderCompliance(old)],
    },
  }
}

/** As older files say it: one address for each compliance topic. */
function olderCompliance(old: unknown) {
  const found = compliance.safeParse(old)
  if (!found.success) return []
  const topics = {
    'customers/data_request': found.data.customer_data_request_url,
    'customers/redact': found.data.customer_deletion_url,
    'shop/redact': found.data.shop_deletion_url,
  }
  return Object.entries(topics).flatMap(([topic, uri]) => (uri ? [{ compliance_topics: [topic], uri }] : []))
}

function parsed(file: string): unknown {
  const source = readFileSync(file, 'utf8')
  try {
    return parse(source)
  } catch (error) {
    if (error instanceof TomlError) throw new Error(`${file}, line ${error.line}: ${error.message}`)
    throw error
  }
}

function nameOfFolder(folder: string): string {
  const manifest = z.object({ name: z.string().min(1) })
  try {
    return manifest.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))).name
  } catch {
    return basename(folder)
  }
}

/** `My app` is `my-app`. */
const handleOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '') || 'app'
