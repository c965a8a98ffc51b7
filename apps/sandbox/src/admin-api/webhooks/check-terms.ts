import {
  type ApiSubscription,
  listApiSubscriptions,
  type SubscriptionTerms,
} from '../../webhooks/api-subscription'
import { parseFilter } from '../../webhooks/filter/parse-filter'
import { missingScopes } from '../../webhooks/topics'
import type { Context } from '../context'
import { addressErrors } from './address-errors'

export type WebhookError = { field: string[]; message: string }

const of = (name: string, message: string): WebhookError => ({
  field: ['webhookSubscription', name],
  message,
})
const MOST_FILTER_BYTES = 65_535
/** Topics of which Shopify asks the filter to name the type. */
const BY_TYPE = /^metaobjects\//

/** Why a subscription can not be made or changed so; empty when it can. `itself` is the one that is changed. */
export function checkTerms(
  context: Context,
  terms: SubscriptionTerms,
  { itself = null, addressField = 'callbackUrl' }: { itself?: ApiSubscription | null; addressField?: string },
): WebhookError[] {
  const { state, shop, caller } = context
  if (missingScopes(terms.topic, caller.scopes).length > 0) {
    return [
      {
        field: ['webhookSubscription'],
        message: 'You cannot create a webhook subscription with the specified topic',
      },
    ]
  }
  const filter = filterError(terms)
  if (filter) return [{ field: ['webhookSubscription'], message: filter }]
  const others = listApiSubscriptions(state, { shop: shop.domain, apiKey: caller.apiKey }).filter(
    ({ id }) => id !== itself?.id,
  )
  const address = addressErrors(terms.uri, caller.appId)
  const errors = [
    ...address.map((message) => of(addressField, message)),
    ...nameErrors(terms.name, others).map((message) => of('name', message)),
    ...formatErrors(terms).map((message) => of('format', message)),
  ]
  if (errors.length === 0 && others.some((other) => isSame(other, terms)))
    return [of(addressField, 'Address for this topic has already been taken')]
  return errors
}

function filterError({ filter, topic }: SubscriptionTerms): string | null {
  const text = filter ?? ''
  if (Buffer.byteLength(text) > MOST_FILTER_BYTES)
    return 'The specified filter exceeds the maximum allowed size.'
  if (text !== '' && !parseFilter(text))
    return 'The specified filter is invalid, please ensure you specify the field(s) you wish to filter on.'
  return BY_TYPE.test(topic) && !/\btype:[^*\s]/.test(text)
    ? 'The specified filter is invalid, please ensure you specify the field(s) you wish to filter on.'
    : null
}

function nameErrors(name: string | null, others: ApiSubscription[]): string[] {
  if (name === null) return []
  const wrong = [
    ...(name === '' ? ['Name is too short (minimum is 1 character)'] : []),
    ...(name.length > 50 ? ['Name is too long (maximum is 50 characters)'] : []),
    ...(/^[\w-]+$/.test(name)
      ? []
      : ['Name name field can only contain alphanumeric characters, underscores, and hyphens']),
  ]
  const isTaken = others.some((other) => other.name?.toLowerCase() === name.toLowerCase())
  return isTaken ? [...wrong, 'Name already exists, no duplicate allowed'] : wrong
}

function formatErrors({ format, uri, topic }: SubscriptionTerms): string[] {
  if (format === 'JSON') return []
  if (/^(pubsub|arn):/.test(uri)) return ["Format can only be used with format: 'json'"]
  return /^(returns|reverse_)/.test(topic)
    ? ["Format 'xml' is invalid for this webhook topic. Allowed formats: json"]
    : []
}

const isSame = (other: ApiSubscription, { topic, uri, format, filter }: SubscriptionTerms): boolean =>
  other.topic === topic &&
  other.uri === uri &&
  other.format === format &&
  (other.filter ?? '') === (filter ?? '')
