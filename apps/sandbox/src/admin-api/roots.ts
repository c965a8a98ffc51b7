import { fileFields } from '../files/file-fields'
import { appFields } from '../oauth/app-fields'
import { storefrontTokenFields } from '../oauth/storefront-token-fields'
import { bulkFields } from './bulk/bulk-fields'
import { collectionFields } from './collections/collection-fields'
import type { Roots } from './context'
import { inventoryFields } from './inventory/inventory-fields'
import { jobFields } from './jobs'
import { mediaFields } from './media/media-fields'
import { metafieldDefinitionFields } from './metafields/definition-fields'
import { metafieldFields } from './metafields/metafield-fields'
import { metaobjectDefinitionFields } from './metaobjects/definition-fields'
import { metaobjectFields } from './metaobjects/metaobject-fields'
import { nodeFields } from './node-fields'
import { productFields } from './products/product-fields'
import { publicationFields } from './publications/publication-fields'
import { shopFields } from './shop-fields'
import { taxonomyFields } from './taxonomy/taxonomy-fields'
import { webhookSubscriptionFields } from './webhooks/subscription-fields'

const parts: Roots[] = [
  shopFields,
  appFields,
  storefrontTokenFields,
  productFields,
  metafieldDefinitionFields,
  metafieldFields,
  metaobjectDefinitionFields,
  metaobjectFields,
  inventoryFields,
  collectionFields,
  bulkFields,
  mediaFields,
  taxonomyFields,
  fileFields,
  jobFields,
  publicationFields,
  webhookSubscriptionFields,
  nodeFields,
]

/** Every root field the sandbox has built. A field is built in the issue that first calls it. */
export const roots: Roots = {
  QueryRoot: Object.assign({}, ...parts.map((part) => part.QueryRoot)),
  Mutation: Object.assign({}, ...parts.map((part) => part.Mutation)),
}
