import type { Access } from '../graphql/schema'

/**
 * What Shopify's schema package leaves out: it lists no access scopes for these root fields, or says nothing of them.
 * A root field that is built must be known there, by the type it answers, or here; `access-rows.test.ts` holds that in
 * every version. To add one: find what its page on shopify.dev asks for, and write
 *
 *     'Mutation.refundCreate': needs(['write_orders'], 'where it says so'),
 *
 * `free` when any app may ask; `looksItself` when only the field knows (by the owner of a metafield, by the type of a
 * metaobject): then its code asks `holds` and throws `accessDenied` itself.
 */
type AccessRow = { needs: Access | 'nothing' | 'looks itself'; source: string }

const REFERENCE = 'GraphQL Admin API reference, https://shopify.dev/docs/api/admin-graphql'

const free = (source: string): AccessRow => ({ needs: 'nothing', source })
const looksItself = (source: string): AccessRow => ({ needs: 'looks itself', source })
const needs = (scopes: string[], source: string): AccessRow => ({
  needs: { scopes, wording: scopesInWords(scopes) },
  source,
})

/** As Shopify lists them: `a` access scope, `b` access scope or `c` access scope. */
function scopesInWords(scopes: string[]): string {
  const named = scopes.map((scope) => `\`${scope}\` access scope`)
  const last = named.pop()
  return `${named.length === 0 ? '' : `${named.join(', ')} or `}${last}.`
}

const BY_THE_OWNER = `${REFERENCE}/latest/mutations/metafieldsSet: the access needed to change the owner`
const BY_THE_RESOURCE =
  'airhorns/shopify-draft-proxy, fixtures/conformance/harry-test-heelo.myshopify.com/2026-04/metafields/metafield-definition-access-validation.json: access to the namespace and to the type of resource'
const NO_REQUIREMENT = `${REFERENCE}: the page names no access scope`

export const ACCESS_ROWS: Record<string, AccessRow> = {
  'QueryRoot.shop': free(NO_REQUIREMENT),
  'QueryRoot.node': free(`${REFERENCE}/latest/queries/node: what is found asks for the scope of its type`),
  'QueryRoot.nodes': free(`${REFERENCE}/latest/queries/nodes: what is found asks for the scope of its type`),
  'QueryRoot.job': free(NO_REQUIREMENT),
  'QueryRoot.publicApiVersions': free(NO_REQUIREMENT),
  'QueryRoot.appInstallations': free(
    'recorded (app-billing-access-read.json): the field refuses by itself, whatever was granted',
  ),
  'QueryRoot.app': free(NO_REQUIREMENT),
  'QueryRoot.appByHandle': free(NO_REQUIREMENT),
  'QueryRoot.appByKey': free(NO_REQUIREMENT),
  'QueryRoot.appInstallation': free(NO_REQUIREMENT),
  'QueryRoot.currentAppInstallation': free(NO_REQUIREMENT),
  'QueryRoot.bulkOperation': free(`${NO_REQUIREMENT}; an app sees its own`),
  'QueryRoot.bulkOperations': free(`${NO_REQUIREMENT}; an app sees its own`),
  'QueryRoot.currentBulkOperation': free(`${NO_REQUIREMENT}; an app sees its own`),
  'QueryRoot.webhookSubscription': free(`${NO_REQUIREMENT}; an app sees its own`),
  'QueryRoot.webhookSubscriptions': free(`${NO_REQUIREMENT}; an app sees its own`),
  'QueryRoot.webhookSubscriptionsCount': free(`${NO_REQUIREMENT}; an app sees its own`),
  'QueryRoot.metafieldDefinition': looksItself(BY_THE_RESOURCE),
  'QueryRoot.metafieldDefinitions': looksItself(BY_THE_RESOURCE),
  'QueryRoot.metafieldDefinitionTypes': free(NO_REQUIREMENT),
  'QueryRoot.standardMetafieldDefinitionTemplates': free(NO_REQUIREMENT),
  'QueryRoot.taxonomy': free(NO_REQUIREMENT),
  'QueryRoot.publication': needs(['read_publications'], `${REFERENCE}/latest/objects/Publication`),
  'QueryRoot.locationsCount': needs(['read_locations'], `${REFERENCE}/latest/objects/Location`),
  'QueryRoot.primaryMarket': needs(['read_markets'], `${REFERENCE}/latest/objects/Market`),
  'Mutation.appUninstall': free(`${REFERENCE}/latest/mutations/appUninstall: an app uninstalls itself`),
  'Mutation.appRevokeAccessScopes': free(
    `${REFERENCE}/latest/mutations/appRevokeAccessScopes: an app revokes its own`,
  ),
  'Mutation.bulkOperationRunQuery': looksItself(`${REFERENCE}: the fields of the query ask for their scopes`),
  'Mutation.bulkOperationRunMutation': looksItself(`${REFERENCE}: the mutation inside asks for its scopes`),
  'Mutation.bulkOperationCancel': free(`${NO_REQUIREMENT}; an app sees its own`),
  'Mutation.stagedUploadsCreate': free(
    `${NO_REQUIREMENT}; a record shows a refusal of some resources (2026-04/media/media-staged-uploads-create-non-merchandising.json)`,
  ),
  'Mutation.storefrontAccessTokenCreate': free(
    `${REFERENCE}/latest/mutations/storefrontAccessTokenCreate: an unauthenticated scope is asked of the app, none of the Admin API`,
  ),
  'Mutation.storefrontAccessTokenDelete': free(NO_REQUIREMENT),
  'Mutation.tagsAdd': looksItself(`${REFERENCE}/latest/mutations/tagsAdd: to write to what is tagged`),
  'Mutation.tagsRemove': looksItself(`${REFERENCE}/latest/mutations/tagsRemove: to write to what is tagged`),
  'Mutation.webhookSubscriptionCreate': free(`${NO_REQUIREMENT} beyond that of the topic`),
  'Mutation.webhookSubscriptionUpdate': free(`${NO_REQUIREMENT} beyond that of the topic`),
  'Mutation.pubSubWebhookSubscriptionCreate': free(`${NO_REQUIREMENT} beyond that of the topic`),
  'Mutation.pubSubWebhookSubscriptionUpdate': free(`${NO_REQUIREMENT} beyond that of the topic`),
  'Mutation.eventBridgeWebhookSubscriptionCreate': free(`${NO_REQUIREMENT} beyond that of the topic`),
  'Mutation.eventBridgeWebhookSubscriptionUpdate': free(`${NO_REQUIREMENT} beyond that of the topic`),
  'Mutation.webhookSubscriptionDelete': free(NO_REQUIREMENT),
  'Mutation.metafieldsSet': looksItself(BY_THE_OWNER),
  'Mutation.metafieldsDelete': looksItself(BY_THE_OWNER),
  'Mutation.metafieldDefinitionCreate': looksItself(BY_THE_RESOURCE),
  'Mutation.metafieldDefinitionUpdate': looksItself(BY_THE_RESOURCE),
  'Mutation.metafieldDefinitionDelete': looksItself(BY_THE_RESOURCE),
  'Mutation.metafieldDefinitionPin': looksItself(BY_THE_RESOURCE),
  'Mutation.metafieldDefinitionUnpin': looksItself(BY_THE_RESOURCE),
  'Mutation.standardMetafieldDefinitionEnable': looksItself(BY_THE_RESOURCE),
  'Mutation.refundCreate': needs(
    ['write_orders', 'write_marketplace_orders'],
    `${REFERENCE}/latest/objects/Refund asks for the same two to read`,
  ),
}
