import { z } from 'zod'
import { gid, readGid } from '../../graphql/gid'
import {
  type ApiSubscription,
  addApiSubscription,
  changeApiSubscription,
  findApiSubscription,
  removeApiSubscription,
} from '../../webhooks/api-subscription'
import { headerOf } from '../../webhooks/topics'
import type { Context, Roots } from '../context'
import { isProject, isTopic } from './address-errors'
import { checkTerms, type WebhookError } from './check-terms'
import { countSubscriptions, listSubscriptions } from './list-subscriptions'
import { presentSubscription } from './present-subscription'
import { demandJson, type SubscriptionInput, subscriptionInput, termsOf } from './subscription-input'

const creation = z.object({ topic: z.string(), webhookSubscription: subscriptionInput })
const change = z.object({ id: z.string(), webhookSubscription: subscriptionInput })
const byId = z.object({ id: z.string() })

/** Where the errors of the address point: the older mutations have fields of their own for it. */
type Way = 'callbackUrl' | 'arn' | 'pubSub'

/** What an app subscribes to through the API, in this shop; what its file says is not seen here. */
export const webhookSubscriptionFields: Roots = {
  QueryRoot: {
    webhookSubscription: (args, context) => {
      const found = subscriptionOf(context, byId.parse(args).id)
      return found && presentSubscription(context, found)
    },
    webhookSubscriptions: listSubscriptions,
    webhookSubscriptionsCount: countSubscriptions,
  },
  Mutation: {
    webhookSubscriptionCreate: (args, context) => create(context, args, 'callbackUrl'),
    eventBridgeWebhookSubscriptionCreate: (args, context) => create(context, args, 'arn'),
    pubSubWebhookSubscriptionCreate: (args, context) => create(context, args, 'pubSub'),
    webhookSubscriptionUpdate: (args, context) => update(context, args, 'callbackUrl'),
    eventBridgeWebhookSubscriptionUpdate: (args, context) => update(context, args, 'arn'),
    pubSubWebhookSubscriptionUpdate: (args, context) => update(context, args, 'pubSub'),
    webhookSubscriptionDelete: (args, context) => {
      const found = subscriptionOf(context, byId.parse(args).id)
      if (!found) return { deletedWebhookSubscriptionId: null, userErrors: [UNKNOWN] }
      removeApiSubscription(context.state, found.id)
      return { deletedWebhookSubscriptionId: gid('WebhookSubscription', found.id), userErrors: [] }
    },
  },
}

const UNKNOWN: WebhookError = { field: ['id'], message: 'Webhook subscription does not exist' }
const refused = (userErrors: WebhookError[]) => ({ webhookSubscription: null, userErrors })

/** The caller's own subscription; null when there is none with this id. */
export function subscriptionOf(context: Context, id: string): ApiSubscription | null {
  const number = readGid('WebhookSubscription', id)
  return number === null ? null : findApiSubscription(context.state, installationOf(context), number)
}

const installationOf = ({ shop, caller }: Context) => ({ shop: shop.domain, apiKey: caller.apiKey })

function create(context: Context, args: unknown, way: Way) {
  const { topic, webhookSubscription: input } = creation.parse(args)
  const terms = termsOf(context, headerOf(topic), input, null)
  const errors = errorsOf(context, { terms, input, way, itself: null })
  if (errors.length > 0) return refused(errors)
  demandJson(terms)
  const { apiVersion } = context.config.app.webhooks
  const id = addApiSubscription(context.state, installationOf(context), { ...terms, apiVersion })
  return answer(context, id)
}

function update(context: Context, args: unknown, way: Way) {
  const { id, webhookSubscription: input } = change.parse(args)
  const itself = subscriptionOf(context, id)
  if (!itself) return refused([UNKNOWN])
  const terms = termsOf(context, itself.topic, input, itself)
  const errors = errorsOf(context, { terms, input, way, itself })
  if (errors.length > 0) return refused(errors)
  demandJson(terms)
  changeApiSubscription(context.state, itself.id, terms)
  return answer(context, itself.id)
}

function errorsOf(
  context: Context,
  given: {
    terms: Parameters<typeof checkTerms>[1]
    input: SubscriptionInput
    way: Way
    itself: ApiSubscription | null
  },
): WebhookError[] {
  const { terms, input, way, itself } = given
  if (way !== 'pubSub') return checkTerms(context, terms, { itself, addressField: way })
  const wrong = pubSubErrors(input)
  return wrong.length > 0 ? wrong : checkTerms(context, terms, { itself })
}

function pubSubErrors({ pubSubProject, pubSubTopic }: SubscriptionInput): WebhookError[] {
  const error = (name: string, message: string) => ({ field: ['webhookSubscription', name], message })
  return [
    ...(isProject(pubSubProject ?? '')
      ? []
      : [error('pubSubProject', 'Google Cloud Pub/Sub project ID is not valid')]),
    ...(isTopic(pubSubTopic ?? '')
      ? []
      : [error('pubSubTopic', 'Google Cloud Pub/Sub topic ID is not valid')]),
  ]
}

function answer(context: Context, id: number) {
  const stored = findApiSubscription(context.state, installationOf(context), id)
  return { webhookSubscription: stored && presentSubscription(context, stored), userErrors: [] }
}
