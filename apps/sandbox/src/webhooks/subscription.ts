import type { SandboxApp } from '../config'
import { findInstalledApp } from '../shops'
import type { State } from '../state'
import { listApiSubscriptions } from './api-subscription'
import { missingScopes } from './topics'

/** One topic that the app hears of in a shop, however it asked for it. */
export type Subscription = {
  /** `toml:<its place in the app's file>:<topic>` or `api:<its id>`. */
  key: string
  origin: 'toml' | 'api'
  /** As headers write it: `products/update`. */
  topic: string
  uri: string
  filter: string | null
  includeFields: string[]
  metafieldNamespaces: string[]
  metafields: { namespace: string; key: string }[]
  name: string | null
  subTopic: string | null
  apiVersion: string
}

export const COMPLIANCE_TOPICS = ['customers/data_request', 'customers/redact', 'shop/redact'] as const

/** Topics that reach an app that is no longer, or not yet, in the shop. */
const AFTER_UNINSTALLING: readonly string[] = ['app/uninstalled', ...COMPLIANCE_TOPICS]

type Whose = { state: State; app: SandboxApp; shop: string }

/** What the app subscribed to in its `shopify.app.toml` (for every shop) and through the API (in this one). */
export function subscriptionsIn({ state, app, shop }: Whose): Subscription[] {
  return [...appSubscriptions(app), ...listApiSubscriptions(state, { shop, apiKey: app.apiKey })]
}

/** Those of the subscriptions that an event reaches: an app hears what it is installed for and has the scope for. */
export function listening({ state, app, shop }: Whose, topic: string): Subscription[] {
  const candidates = subscriptionsIn({ state, app, shop }).filter((each) => each.topic === topic)
  if (candidates.length === 0 || AFTER_UNINSTALLING.includes(topic)) return candidates
  const installed = findInstalledApp(state, { shop, apiKey: app.apiKey })
  return installed && missingScopes(topic, installed.scopes).length === 0 ? candidates : []
}

function appSubscriptions({ webhooks: { apiVersion, subscriptions } }: SandboxApp): Subscription[] {
  return subscriptions.flatMap((each, index) =>
    [...each.topics, ...each.complianceTopics].map((topic) => ({
      key: `toml:${index}:${topic}`,
      origin: 'toml' as const,
      topic,
      uri: each.uri,
      filter: each.filter ?? null,
      includeFields: each.includeFields ?? [],
      metafieldNamespaces: each.metafieldNamespaces ?? [],
      metafields: each.metafields ?? [],
      name: each.name ?? null,
      subTopic: each.subTopic ?? null,
      apiVersion,
    })),
  )
}
