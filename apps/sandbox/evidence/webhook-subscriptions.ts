import { ABSENT, capture, type Evidence, type Facts, type Step } from './evidence'

const LIFE = capture('2026-04/webhooks/webhook-subscription-conformance.json')
const NAMES = capture('2026-04/webhooks/webhook-subscription-topic-format-name-validation.json')
const CLOUD = capture('2026-04/webhooks/webhook-subscription-cloud-uri-validation.json')
const LISTS = capture('2026-04/webhooks/webhook-subscription-list-connection.json')
const DEDICATED = capture('2026-04/webhooks/webhook-subscription-dedicated-cloud-destinations.json')

const FIELDS = `id topic uri format filter name includeFields metafieldNamespaces metafields { namespace key } createdAt
  endpoint { __typename ... on WebhookHttpEndpoint { callbackUrl } ... on WebhookEventBridgeEndpoint { arn }
    ... on WebhookPubSubEndpoint { pubSubProject pubSubTopic } }`
const URI = 'https://example.com/hooks'

type Input = Record<string, unknown>
const create = (webhookSubscription: Input, more: { topic?: string; keep?: string } = {}): Step => ({
  document: `mutation Create($topic: WebhookSubscriptionTopic!, $webhookSubscription: WebhookSubscriptionInput!) {
    done: webhookSubscriptionCreate(topic: $topic, webhookSubscription: $webhookSubscription) {
      webhookSubscription { ${FIELDS} } userErrors { field message } } }`,
  variables: { topic: more.topic ?? 'SHOP_UPDATE', webhookSubscription },
  ...(more.keep ? { keep: more.keep } : {}),
})
const update = (webhookSubscription: Input, id = '{{made.data.done.webhookSubscription.id}}'): Step => ({
  document: `mutation Update($id: ID!, $webhookSubscription: WebhookSubscriptionInput!) {
    done: webhookSubscriptionUpdate(id: $id, webhookSubscription: $webhookSubscription) {
      webhookSubscription { ${FIELDS} } userErrors { field message } } }`,
  variables: { id, webhookSubscription },
})
const remove = (id = '{{made.data.done.webhookSubscription.id}}'): Step => ({
  document: `mutation Delete($id: ID!) { done: webhookSubscriptionDelete(id: $id) {
    deletedWebhookSubscriptionId userErrors { field message } } }`,
  variables: { id },
})
const read = (app?: 'neighbour'): Step => ({
  document: `query Read($id: ID!) { webhookSubscription(id: $id) { ${FIELDS} } }`,
  variables: { id: '{{made.data.done.webhookSubscription.id}}' },
  ...(app ? { app } : {}),
})
const list = (given: Input = {}): Step => ({
  document: `query List($first: Int, $after: String, $query: String, $uri: String, $topics: [WebhookSubscriptionTopic!], $sortKey: WebhookSubscriptionSortKeys, $reverse: Boolean) {
    webhookSubscriptions(first: $first, after: $after, query: $query, uri: $uri, topics: $topics, sortKey: $sortKey, reverse: $reverse) {
      nodes { topic } edges { cursor } pageInfo { hasNextPage hasPreviousPage } }
    webhookSubscriptionsCount(query: $query) { count precision } }`,
  variables: { first: 10, ...given },
})
const made = create({ uri: URI }, { keep: 'made' })
const three = ['SHOP_UPDATE', 'APP_UNINSTALLED', 'DOMAINS_CREATE'].map((topic) =>
  create({ uri: URI }, { topic }),
)

const done = (facts: Facts): { body: Facts } => ({ body: { errors: ABSENT, data: { done: facts } } })
const refused = (...errors: [field: string[], message: string][]) =>
  done({
    webhookSubscription: null,
    userErrors: errors.map(([field, message]) => ({ field, message })),
  })
const address = (...messages: string[]) =>
  refused(...messages.map((message): [string[], string] => [['webhookSubscription', 'callbackUrl'], message]))

type Refusal = {
  id: string
  says: string
  source: string
  input: Input
  errors: string[]
  status?: Evidence['status']
}
const badAddresses: Refusal[] = [
  {
    id: 'missing',
    says: 'a subscription needs an address',
    source: LIFE,
    input: {},
    errors: ["Address can't be blank"],
  },
  {
    id: 'blank',
    says: 'an address of white space is none',
    source: capture('2026-04/webhooks/webhook-subscription-uri-whitespace.json'),
    input: { uri: '   ' },
    errors: ["Address can't be blank"],
  },
  {
    id: 'too-big',
    says: 'an address has 65,535 bytes at most',
    source: capture('2026-04/webhooks/webhook-subscription-address-byte-size-validation.json'),
    input: { uri: `https://example.com/${'a'.repeat(65_516)}` },
    errors: ['Address is too big (maximum is 64 KB)'],
  },
  {
    id: 'http',
    says: 'an address elsewhere must be HTTPS',
    source: capture('2026-04/webhooks/webhook-subscription-uri-validation.json'),
    input: { uri: 'http://example.com/hook' },
    errors: ['Address protocol http:// is not supported'],
  },
  {
    id: 'shopify',
    says: 'an address can not be Shopify’s own',
    source: capture('2026-04/webhooks/webhook-subscription-uri-validation.json'),
    input: { uri: 'https://example.myshopify.com/hook' },
    errors: ['Address cannot be a Shopify or an internal domain'],
  },
  {
    id: 'ftp',
    says: 'another protocol is refused by its name',
    source: capture('2026-04/webhooks/webhook-subscription-scheme-allowlist.json'),
    input: { uri: 'ftp://webhook-test.example.com/hook' },
    errors: ['Address protocol ftp:// is not supported'],
  },
  {
    id: 'bare',
    says: 'HTTPS without a host is invalid',
    source: capture('2026-04/webhooks/webhook-subscription-scheme-allowlist.json'),
    input: { uri: 'https://' },
    errors: ['Address is invalid'],
  },
  {
    id: 'relative',
    says: 'a path alone is no address for the API',
    source: 'worded as HTTPS without a host',
    status: 'assumed',
    input: { uri: '/webhooks' },
    errors: ['Address is invalid'],
  },
  {
    id: 'pubsub',
    says: 'a Pub/Sub address names project and topic',
    source: CLOUD,
    input: { uri: 'pubsub://my-project' },
    errors: [
      'Address protocol pubsub:// is not supported',
      'Address is not a valid GCP pub/sub format. Format should be pubsub://project:topic',
    ],
  },
  {
    id: 'pubsub-project',
    says: 'a Pub/Sub project has a form',
    source: CLOUD,
    input: { uri: 'pubsub://-bad:topic' },
    errors: ['Address is invalid', 'Address is not a valid GCP project id.'],
  },
  {
    id: 'pubsub-topic',
    says: 'a Pub/Sub topic does not begin with goog',
    source: CLOUD,
    input: { uri: 'pubsub://valid-project:goog-prefixed' },
    errors: ['Address is invalid', 'Address is not a valid GCP topic id.'],
  },
  {
    id: 'arn',
    says: 'an ARN has the form of a partner event source',
    source: CLOUD,
    input: { uri: 'arn:aws:events:bogus' },
    errors: ['Address is invalid', 'Address is not a valid AWS ARN'],
  },
  {
    id: 'kafka',
    says: 'Kafka is not for the public',
    source: CLOUD,
    input: { uri: 'kafka://broker/topic' },
    errors: ['Address protocol kafka:// is not supported', 'Address is not a valid kafka topic'],
  },
]

export const webhookSubscriptionCases: Evidence[] = [
  {
    id: 'subscription/create',
    says: 'a subscription comes back as it was made; what was left out is empty or null',
    status: 'recorded',
    source: LIFE,
    ask: create({ uri: `  ${URI}  `, includeFields: ['id', 'name'], metafieldNamespaces: ['custom'] }),
    answer: done({
      userErrors: [],
      webhookSubscription: {
        id: /^gid:\/\/shopify\/WebhookSubscription\/\d+$/,
        topic: 'SHOP_UPDATE',
        uri: URI,
        format: 'JSON',
        filter: null,
        name: null,
        includeFields: ['id', 'name'],
        metafieldNamespaces: ['custom'],
        metafields: [],
        createdAt: '2026-03-02T10:00:00Z',
        endpoint: { __typename: 'WebhookHttpEndpoint', callbackUrl: URI },
      },
    }),
  },
  ...badAddresses.map(
    ({ id, says, source, input, errors, status = 'recorded' }): Evidence => ({
      id: `subscription/address-${id}`,
      says,
      status,
      source,
      ask: create(input),
      answer: address(...errors),
    }),
  ),
  {
    id: 'subscription/address-local',
    says: 'an address of this machine is accepted, by HTTP too',
    status: 'assumed',
    source:
      'a difference that the sandbox makes: Shopify refuses HTTP and internal domains, and apps under development live there',
    ask: create({ uri: 'http://localhost:3000/hook' }),
    answer: done({ userErrors: [] }),
  },
  {
    id: 'subscription/arn-of-another-app',
    says: 'an event source belongs to the app that asks',
    status: 'recorded',
    source: CLOUD,
    ask: create({ uri: 'arn:aws:events:us-east-1::event-source/aws.partner/shopify.com/1/source' }),
    answer: done({
      webhookSubscription: null,
      userErrors: [
        { message: 'Address is invalid' },
        { message: /^Address is an AWS ARN and includes api_client_id '1' instead of '\d+'$/ },
      ],
    }),
  },
  {
    id: 'subscription/arn',
    says: 'an event source of the app is accepted',
    status: 'recorded',
    source: capture('2026-04/webhooks/eventbridge-cloud-format-json-only.json'),
    ask: create({ uri: 'arn:aws:events:us-east-1::event-source/aws.partner/shopify.com/{{souk.id}}/source' }),
    answer: done({
      userErrors: [],
      webhookSubscription: { endpoint: { __typename: 'WebhookEventBridgeEndpoint', arn: /^arn:aws:events/ } },
    }),
  },
  {
    id: 'subscription/pubsub',
    says: 'a Pub/Sub address is accepted, a number as its project and %25 in its topic',
    status: 'recorded',
    source: capture('2026-04/webhooks/gcp-project-topic-char-rules.json'),
    ask: create({ uri: 'pubsub://123456789012:dedicated%25topic' }),
    answer: done({
      userErrors: [],
      webhookSubscription: {
        endpoint: {
          __typename: 'WebhookPubSubEndpoint',
          pubSubProject: '123456789012',
          pubSubTopic: 'dedicated%25topic',
        },
      },
    }),
  },
  {
    id: 'subscription/pubsub-dedicated',
    says: 'the older mutation for Pub/Sub points at its own fields',
    status: 'recorded',
    source: capture('2026-04/webhooks/webhook-subscription-pubsub-both-invalid.json'),
    ask: {
      document: `mutation { done: pubSubWebhookSubscriptionCreate(topic: SHOP_UPDATE,
        webhookSubscription: { pubSubProject: "-bad", pubSubTopic: "1topic" }) {
        webhookSubscription { id } userErrors { field message } } }`,
    },
    answer: refused(
      [['webhookSubscription', 'pubSubProject'], 'Google Cloud Pub/Sub project ID is not valid'],
      [['webhookSubscription', 'pubSubTopic'], 'Google Cloud Pub/Sub topic ID is not valid'],
    ),
  },
  {
    id: 'subscription/arn-dedicated',
    says: 'the older mutation for EventBridge points at its own field',
    status: 'recorded',
    source: DEDICATED,
    ask: {
      document: `mutation { done: eventBridgeWebhookSubscriptionCreate(topic: SHOP_UPDATE,
        webhookSubscription: { arn: "arn:aws:events:us-east-1::event-source/aws.partner/shopify.com/1" }) {
        webhookSubscription { id } userErrors { field message } } }`,
    },
    answer: refused(
      [['webhookSubscription', 'arn'], 'Address is invalid'],
      [['webhookSubscription', 'arn'], 'Address is not a valid AWS ARN'],
    ),
  },
  {
    id: 'subscription/taken',
    says: 'topic, address, format and filter together are unique',
    status: 'recorded',
    source: NAMES,
    before: [made],
    ask: create({ uri: URI, filter: '' }),
    answer: address('Address for this topic has already been taken'),
  },
  {
    id: 'subscription/filter',
    says: 'a filter is kept as it was written',
    status: 'recorded',
    source: LIFE,
    scopes: ['read_customers'],
    ask: create({ uri: URI, filter: 'customer_id:10586569507122' }, { topic: 'CUSTOMERS_UPDATE' }),
    answer: done({ userErrors: [], webhookSubscription: { filter: 'customer_id:10586569507122' } }),
  },
  {
    id: 'subscription/filter-invalid',
    says: 'a filter that does not name its fields is refused',
    status: 'recorded',
    source: LIFE,
    ask: create({ uri: URI, filter: 'totally bogus syntax' }),
    answer: refused([
      ['webhookSubscription'],
      'The specified filter is invalid, please ensure you specify the field(s) you wish to filter on.',
    ]),
  },
  {
    id: 'subscription/filter-mixed',
    says: 'one word without a field makes a filter invalid',
    status: 'recorded',
    source: capture('2026-04/webhooks/webhook-subscription-filter-mixed-term.json'),
    ask: create({ uri: URI, filter: 'customer_id:1 bareword' }),
    answer: refused([
      ['webhookSubscription'],
      'The specified filter is invalid, please ensure you specify the field(s) you wish to filter on.',
    ]),
  },
  {
    id: 'subscription/filter-size',
    says: 'a filter has 65,535 bytes at most',
    status: 'recorded',
    source: capture('2026-04/webhooks/webhook-subscription-filter-byte-size-validation.json'),
    ask: create({ uri: URI, filter: 'id:1 '.repeat(13_108) }),
    answer: refused([['webhookSubscription'], 'The specified filter exceeds the maximum allowed size.']),
  },
  {
    id: 'subscription/filter-metaobjects',
    says: 'metaobject topics need a filter by type',
    status: 'assumed',
    source:
      'shopify.dev, "Filter webhook deliveries" asks for it; the wording is that of another invalid filter',
    ask: create({ uri: URI }, { topic: 'METAOBJECTS_CREATE' }),
    answer: refused([
      ['webhookSubscription'],
      'The specified filter is invalid, please ensure you specify the field(s) you wish to filter on.',
    ]),
  },
  {
    id: 'subscription/scope',
    says: 'a topic whose scope the app lacks is refused',
    status: 'assumed',
    source:
      'scopes: descriptions of WebhookSubscriptionTopic in the schema; wording as public apps quote it; the field is a guess',
    ask: create({ uri: URI }, { topic: 'PRODUCTS_UPDATE' }),
    answer: refused([
      ['webhookSubscription'],
      'You cannot create a webhook subscription with the specified topic',
    ]),
  },
  {
    id: 'subscription/name-empty',
    says: 'an empty name is two errors',
    status: 'recorded',
    source: NAMES,
    ask: create({ uri: URI, name: '' }),
    answer: refused(
      [['webhookSubscription', 'name'], 'Name is too short (minimum is 1 character)'],
      [
        ['webhookSubscription', 'name'],
        'Name name field can only contain alphanumeric characters, underscores, and hyphens',
      ],
    ),
  },
  {
    id: 'subscription/name-format',
    says: 'a name has letters, digits, underscores and hyphens',
    status: 'recorded',
    source: NAMES,
    ask: create({ uri: URI, name: 'has spaces' }),
    answer: refused([
      ['webhookSubscription', 'name'],
      'Name name field can only contain alphanumeric characters, underscores, and hyphens',
    ]),
  },
  {
    id: 'subscription/name-taken',
    says: 'a name is taken whatever its case',
    status: 'recorded',
    source: NAMES,
    before: [create({ uri: URI, name: 'OrderHook' })],
    ask: create({ uri: `${URI}/other`, name: 'orderhook' }),
    answer: refused([['webhookSubscription', 'name'], 'Name already exists, no duplicate allowed']),
  },
  {
    id: 'subscription/name-long',
    says: 'a name has fifty characters at most',
    status: 'assumed',
    source: 'Shopify/cli, webhook_subscription_schema (max 50); the wording is a guess',
    ask: create({ uri: URI, name: 'a'.repeat(51) }),
    answer: refused([['webhookSubscription', 'name'], 'Name is too long (maximum is 50 characters)']),
  },
  {
    id: 'subscription/xml-cloud',
    says: 'only JSON goes to a cloud',
    status: 'recorded',
    source: NAMES,
    ask: create({ uri: 'pubsub://valid-project:topic', format: 'XML' }),
    answer: refused([['webhookSubscription', 'format'], "Format can only be used with format: 'json'"]),
  },
  {
    id: 'subscription/xml-returns',
    says: 'some topics have no XML',
    status: 'recorded',
    source: NAMES,
    scopes: ['read_returns'],
    ask: create({ uri: URI, format: 'XML' }, { topic: 'RETURNS_APPROVE' }),
    answer: refused([
      ['webhookSubscription', 'format'],
      "Format 'xml' is invalid for this webhook topic. Allowed formats: json",
    ]),
  },
  {
    id: 'subscription/metafields',
    says: '$app: in a namespace becomes the app’s own, in the case it was written; identifiers are kept',
    status: 'recorded',
    source: capture('2026-04/webhooks/webhook-subscription-metafield-namespaces-resolution.json'),
    ask: create({
      uri: URI,
      metafieldNamespaces: ['$app:Settings', 'custom'],
      metafields: [{ namespace: 'custom', key: 'color' }],
    }),
    answer: done({
      userErrors: [],
      webhookSubscription: {
        metafieldNamespaces: [/^app--\d+--Settings$/, 'custom'],
        metafields: [{ namespace: 'custom', key: 'color' }],
      },
    }),
  },
  {
    id: 'subscription/update',
    says: 'an update changes what it names and leaves the rest, the topic too',
    status: 'recorded',
    source: LIFE,
    before: [create({ uri: URI, name: 'kept', includeFields: ['id', 'name'] }, { keep: 'made' })],
    ask: update({ uri: `${URI}/updated`, includeFields: ['id'] }),
    answer: done({
      userErrors: [],
      webhookSubscription: {
        topic: 'SHOP_UPDATE',
        uri: `${URI}/updated`,
        name: 'kept',
        includeFields: ['id'],
      },
    }),
  },
  {
    id: 'subscription/update-blank',
    says: 'an update can not take the address away',
    status: 'recorded',
    source: LIFE,
    before: [made],
    ask: update({ uri: '' }),
    answer: address("Address can't be blank"),
  },
  {
    id: 'subscription/update-unknown',
    says: 'a subscription that is not there can not be changed',
    status: 'recorded',
    source: LIFE,
    ask: update({ uri: URI }, 'gid://shopify/WebhookSubscription/999999999999'),
    answer: refused([['id'], 'Webhook subscription does not exist']),
  },
  {
    id: 'subscription/delete',
    says: 'a deletion answers the id',
    status: 'recorded',
    source: LIFE,
    before: [made],
    ask: remove(),
    answer: done({
      userErrors: [],
      deletedWebhookSubscriptionId: /^gid:\/\/shopify\/WebhookSubscription\/\d+$/,
    }),
  },
  {
    id: 'subscription/deleted',
    says: 'what was deleted reads as null',
    status: 'recorded',
    source: LIFE,
    before: [made, remove()],
    ask: read(),
    answer: { body: { data: { webhookSubscription: null } } },
  },
  {
    id: 'subscription/delete-unknown',
    says: 'a subscription that is not there can not be deleted',
    status: 'recorded',
    source: LIFE,
    ask: remove('gid://shopify/WebhookSubscription/999999999999'),
    answer: done({
      deletedWebhookSubscriptionId: null,
      userErrors: [{ field: ['id'], message: 'Webhook subscription does not exist' }],
    }),
  },
  {
    id: 'subscription/of-another-app',
    says: 'an app does not see another app’s subscriptions',
    status: 'documented',
    source: 'REST Admin API, Webhook, https://shopify.dev/api/admin-rest/latest/resources/webhook',
    before: [made],
    ask: read('neighbour'),
    answer: { body: { data: { webhookSubscription: null } } },
  },
  {
    id: 'subscription/list',
    says: 'subscriptions come in the order in which they were made, with cursors of that time',
    status: 'recorded',
    source: LISTS,
    before: three,
    ask: list({ first: 2 }),
    answer: {
      body: {
        data: {
          webhookSubscriptions: {
            nodes: [{ topic: 'SHOP_UPDATE' }, { topic: 'APP_UNINSTALLED' }],
            edges: [{ cursor: btoa('{"last_id":1,"last_value":"2026-03-02 10:00:00.000000"}') }, {}],
            pageInfo: { hasNextPage: true, hasPreviousPage: false },
          },
          webhookSubscriptionsCount: { count: 3, precision: 'EXACT' },
        },
      },
    },
  },
  {
    id: 'subscription/list-reverse',
    says: 'the list can be sorted by id and turned around',
    status: 'recorded',
    source: LISTS,
    before: three,
    ask: list({ sortKey: 'ID', reverse: true, query: 'created_at:>=2000-01-01' }),
    answer: {
      body: {
        data: {
          webhookSubscriptions: {
            nodes: [{ topic: 'DOMAINS_CREATE' }, { topic: 'APP_UNINSTALLED' }, { topic: 'SHOP_UPDATE' }],
          },
        },
      },
    },
  },
  {
    id: 'subscription/list-topics',
    says: 'the list can be narrowed to topics and an address',
    status: 'documented',
    source: 'schema, QueryRoot.webhookSubscriptions',
    before: three,
    ask: list({ topics: ['APP_UNINSTALLED', 'DOMAINS_CREATE'], uri: URI }),
    answer: {
      body: {
        data: {
          webhookSubscriptions: { nodes: [{ topic: 'APP_UNINSTALLED' }, { topic: 'DOMAINS_CREATE' }] },
        },
      },
    },
  },
  {
    id: 'subscription/list-none',
    says: 'a search that nothing matches is an empty page and a count of nought',
    status: 'recorded',
    source: LIFE,
    before: three,
    ask: list({ query: 'id:999999999999' }),
    answer: {
      body: {
        data: {
          webhookSubscriptions: { nodes: [], pageInfo: { hasNextPage: false, hasPreviousPage: false } },
          webhookSubscriptionsCount: { count: 0, precision: 'EXACT' },
        },
      },
    },
  },
  {
    id: 'subscription/version',
    says: 'a subscription has the version of the app’s configuration, not that of the request',
    status: 'recorded',
    source: capture('2026-04/webhooks/webhook-subscription-api-version-projection.json'),
    before: [made],
    ask: {
      document: `query Version($id: ID!) { webhookSubscription(id: $id) { apiVersion { handle displayName supported } } }`,
      variables: { id: '{{made.data.done.webhookSubscription.id}}' },
      version: '2026-04',
    },
    answer: {
      body: {
        data: {
          webhookSubscription: {
            apiVersion: { handle: '2026-07', displayName: '2026-07 (Release candidate)', supported: false },
          },
        },
      },
    },
  },
]
