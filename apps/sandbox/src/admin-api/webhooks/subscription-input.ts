import { GraphQLError } from 'graphql'
import { z } from 'zod'
import type { ApiSubscription, SubscriptionTerms } from '../../webhooks/api-subscription'
import type { Context } from '../context'

export const subscriptionInput = z.object({
  uri: z.string().nullish(),
  callbackUrl: z.string().nullish(),
  arn: z.string().nullish(),
  pubSubProject: z.string().nullish(),
  pubSubTopic: z.string().nullish(),
  format: z.enum(['JSON', 'XML']).nullish(),
  filter: z.string().nullish(),
  includeFields: z.array(z.string()).nullish(),
  metafieldNamespaces: z.array(z.string()).nullish(),
  metafields: z.array(z.object({ namespace: z.string(), key: z.string() })).nullish(),
  name: z.string().nullish(),
})
export type SubscriptionInput = z.infer<typeof subscriptionInput>

/** What the subscription is to be: what the input says, and otherwise what it was. */
export function termsOf(
  { caller }: Context,
  topic: string,
  input: SubscriptionInput,
  before: ApiSubscription | null,
): SubscriptionTerms {
  return {
    topic,
    uri: (addressOf(input) ?? before?.uri ?? '').trim(),
    format: input.format ?? before?.format ?? 'JSON',
    filter: input.filter === undefined ? (before?.filter ?? null) : input.filter,
    includeFields: input.includeFields ?? before?.includeFields ?? [],
    metafieldNamespaces: (input.metafieldNamespaces ?? before?.metafieldNamespaces ?? []).map((each) =>
      each.replace(/^\$app(?=:|$)/, `app--${caller.appId}`).replace(/^(app--\d+):/, '$1--'),
    ),
    metafields: input.metafields ?? before?.metafields ?? [],
    name: input.name === undefined ? (before?.name ?? null) : input.name,
  }
}

function addressOf({ uri, callbackUrl, arn, pubSubProject, pubSubTopic }: SubscriptionInput) {
  return pubSubProject != null ? `pubsub://${pubSubProject}:${pubSubTopic}` : (uri ?? callbackUrl ?? arn)
}

/** Shopify writes XML for those who ask; the sandbox says that it does not. */
export function demandJson({ format }: SubscriptionTerms): void {
  if (format === 'JSON') return
  throw new GraphQLError('Souk sandbox: webhooks in XML are not built', {
    extensions: { code: 'SANDBOX_NOT_BUILT' },
  })
}
