import { accessCases } from './access'
import { adminFrameCases } from './admin-frame'
import { appBridgeCases, type BridgeFact } from './app-bridge'
import { appProxyCases } from './app-proxy'
import { appCases } from './apps'
import { authorizationCases } from './authorization'
import { badInputCases } from './bad-input'
import { bulkOperationCases } from './bulk-operations'
import { collectionCases } from './collections'
import { declaredCases } from './declared'
import { documentErrorCases } from './document-errors'
import { documentWordingCases } from './document-wording'
import type { Evidence } from './evidence'
import { fileCases } from './files'
import { httpCases } from './http'
import { inventoryCases } from './inventory'
import { metafieldDefinitionCases } from './metafield-definitions'
import { metafieldRuleCases } from './metafield-rules'
import { metafieldValueCases } from './metafield-values'
import { metafieldCases } from './metafields'
import { metaobjectDefinitionCases } from './metaobject-definitions'
import { metaobjectListCases } from './metaobject-lists'
import { metaobjectValueCases } from './metaobject-values'
import { metaobjectCases } from './metaobjects'
import { oauthCases } from './oauth'
import type { Outgoing } from './outgoing'
import { productLimitCases } from './product-limits'
import { productListCases } from './product-lists'
import { productMediaCases } from './product-media'
import { productOptionCases } from './product-options'
import { productSetCases } from './product-set'
import { productVariantCases } from './product-variants'
import { productCases } from './products'
import { publicationCases } from './publications'
import { queryCostCases } from './query-cost'
import { resendCases } from './resend'
import { shopCases } from './shop'
import { signingCases } from './signing'
import { storefrontCases } from './storefront'
import { storefrontTokenCases } from './storefront-tokens'
import { webhookSubscriptionCases } from './webhook-subscriptions'
import { webhookCases } from './webhooks'

/** Everything the sandbox is asked by `evidence.test.ts`, by area. */
export const areas: Record<string, Evidence[]> = {
  http: httpCases,
  'bad input': badInputCases,
  'query cost': queryCostCases,
  oauth: oauthCases,
  apps: appCases,
  authorization: authorizationCases,
  'storefront tokens': storefrontTokenCases,
  'document errors': documentErrorCases,
  'document wording': documentWordingCases,
  shop: shopCases,
  'access scopes': accessCases,
  'metaobject definitions': metaobjectDefinitionCases,
  'metaobject values': metaobjectValueCases,
  metaobjects: metaobjectCases,
  'metaobject lists': metaobjectListCases,
  files: fileCases,
  metafields: metafieldCases,
  'declared definitions': declaredCases,
  'metafield definitions': metafieldDefinitionCases,
  'metafield values': metafieldValueCases,
  'metafield rules': metafieldRuleCases,
  products: productCases,
  'product limits': productLimitCases,
  'product lists': productListCases,
  'product variants': productVariantCases,
  'product options': productOptionCases,
  'product set': productSetCases,
  'product media': productMediaCases,
  inventory: inventoryCases,
  collections: collectionCases,
  'bulk operations': bulkOperationCases,
  resend: resendCases,
  publications: publicationCases,
  'storefront api': storefrontCases,
  'webhook subscriptions': webhookSubscriptionCases,
}

/** Those of what Shopify sends to an app are asked by `outgoing.test.ts`. */
export const allCases: (Evidence | Outgoing | BridgeFact)[] = [
  ...Object.values(areas).flat(),
  ...appProxyCases,
  ...webhookCases,
  ...adminFrameCases,
  ...appBridgeCases,
  ...signingCases,
]
