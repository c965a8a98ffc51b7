import { gid } from '../../graphql/gid'
import { shopifyTime } from '../../graphql/time'
import type { ApiSubscription } from '../../webhooks/api-subscription'
import { topicValue } from '../../webhooks/topics'
import type { Context } from '../context'

export function presentSubscription({ state }: Context, subscription: ApiSubscription) {
  const { id, uri, format, filter, includeFields, metafieldNamespaces, metafields, name } = subscription
  return {
    __typename: 'WebhookSubscription',
    id: gid('WebhookSubscription', id),
    legacyResourceId: String(id),
    topic: topicValue(subscription.topic),
    uri,
    // What the deprecated field says of a subscription that is not delivered by HTTPS.
    callbackUrl: /^(pubsub|arn):/.test(uri) ? 'https://eventbridge.arn' : uri,
    endpoint: endpointOf(uri),
    format,
    filter,
    includeFields,
    metafieldNamespaces,
    metafields,
    name,
    apiVersion: presentVersion(subscription.apiVersion, state.clock.now()),
    createdAt: shopifyTime(subscription.createdAt),
    updatedAt: shopifyTime(subscription.updatedAt),
  }
}

function endpointOf(uri: string) {
  if (uri.startsWith('arn:')) return { __typename: 'WebhookEventBridgeEndpoint', arn: uri }
  const [, pubSubProject, pubSubTopic] = /^pubsub:\/\/([^:]+):(.+)$/.exec(uri) ?? []
  return pubSubProject === undefined
    ? { __typename: 'WebhookHttpEndpoint', callbackUrl: uri }
    : { __typename: 'WebhookPubSubEndpoint', pubSubProject, pubSubTopic }
}

/** Versions come out on the first day of their month; the newest that is out is the latest. */
function presentVersion(handle: string, now: Date) {
  const out = (version: string) => new Date(`${version}-01T00:00:00Z`) <= now
  if (!/^\d{4}-\d{2}$/.test(handle)) return { handle, displayName: handle, supported: false }
  if (!out(handle)) return { handle, displayName: `${handle} (Release candidate)`, supported: false }
  const [year = 0, month = 0] = handle.split('-').map(Number)
  const next = new Date(Date.UTC(year, month + 2)).toISOString().slice(0, 7)
  return { handle, displayName: out(next) ? handle : `${handle} (Latest)`, supported: true }
}
