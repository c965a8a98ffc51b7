import { z } from 'zod'
import { parseFilter } from './filter/parse-filter'

/** One `[[webhooks.subscriptions]]` of a `shopify.app.toml`. */
export type AppSubscription = {
  topics: string[]
  complianceTopics: string[]
  /** A path below the app's address, an HTTPS address, `pubsub://<project>:<topic>` or the ARN of an event source. */
  uri: string
  filter?: string | undefined
  includeFields?: string[] | undefined
  metafieldNamespaces?: string[] | undefined
  metafields?: { namespace: string; key: string }[] | undefined
  name?: string | undefined
  subTopic?: string | undefined
}

const names = z.array(z.string())
const URI =
  /^(\/|https:\/\/|http:\/\/(localhost|127\.0\.0\.1|[a-z0-9.-]+\.localhost)([:/]|$)|pubsub:\/\/[^:]+:.+|arn:aws:events:)/

/** As Shopify's command line reads it (Shopify/cli, webhook_subscription_schema); HTTP is for this machine alone. */
export const appSubscription = z
  .object({
    topics: names.default([]),
    compliance_topics: z
      .array(z.enum(['customers/data_request', 'customers/redact', 'shop/redact']))
      .default([]),
    uri: z
      .string()
      .regex(
        URI,
        "URI format isn't correct. Valid formats include: relative path starting with a slash, HTTPS URL, pubsub://{project-id}:{topic-id} or Eventbridge ARN",
      ),
    filter: z
      .string()
      .refine(
        (text) => text === '' || parseFilter(text) !== null,
        'cannot be understood: name the field of every term',
      )
      .optional(),
    include_fields: names.optional(),
    metafield_namespaces: names.optional(),
    metafields: z.array(z.object({ namespace: z.string(), key: z.string() })).optional(),
    name: z.string().trim().min(1).max(50).optional(),
    sub_topic: z.string().optional(),
  })
  .refine(
    ({ topics, compliance_topics }) => topics.length + compliance_topics.length > 0,
    'Either topics or compliance_topics must be added to the webhook subscription',
  )
  .transform(
    (given): AppSubscription => ({
      topics: given.topics,
      complianceTopics: given.compliance_topics,
      uri: given.uri === '/' ? '/' : given.uri.replace(/\/+$/, ''),
      filter: given.filter,
      includeFields: given.include_fields,
      metafieldNamespaces: given.metafield_namespaces,
      metafields: given.metafields,
      name: given.name,
      subTopic: given.sub_topic,
    }),
  )
