import { z } from 'zod'
import { findFileByGid, presentFile } from '../files/present-file'
import { gid, typeOfGid } from '../graphql/gid'
import { presentInstallation } from '../oauth/app-fields'
import { operationOf, presentOperation } from './bulk/bulk-fields'
import { collectionOf } from './collections/collection-identifier'
import { presentCollection } from './collections/present-collection'
import type { Context, Roots } from './context'
import { presentCustomer } from './customers/present-customer'
import { inventoryNode } from './inventory/inventory-node'
import { definitionOf } from './metaobjects/definition-fields'
import { entryOf } from './metaobjects/metaobject-fields'
import { presentDefinition, presentEntry } from './metaobjects/present'
import { presentProduct, presentVariant } from './products/present-product'
import { productOf } from './products/product-identifier'
import { setOperationOf } from './products/set/present-operation'
import { variantOf } from './products/variant-identifier'
import { findPublication, presentPublication } from './publications/publication'
import { presentShop } from './shop-fields'
import { presentSubscription } from './webhooks/present-subscription'
import { subscriptionOf } from './webhooks/subscription-fields'

/** Any object by its global id; null when there is none. */
export const nodeFields: Roots = {
  QueryRoot: {
    node: (args, context) => nodeOf(context, z.object({ id: z.string() }).parse(args).id),
    nodes: (args, context) =>
      z
        .object({ ids: z.array(z.string()) })
        .parse(args)
        .ids.map((id) => nodeOf(context, id)),
  },
  Mutation: {},
}

/** See `Context`. */
export function nodeOf(context: Context, id: string): object | null {
  switch (typeOfGid(id)) {
    case 'Metaobject': {
      const found = entryOf(context, id)
      return found && presentEntry(context, found.entry, found.definition)
    }
    case 'MetaobjectDefinition': {
      const found = definitionOf(context, id)
      return found && presentDefinition(context, found)
    }
    case 'ProductSetOperation':
      return setOperationOf(context, id)
    case 'Product': {
      const found = productOf(context, id)
      return found && presentProduct(context, found)
    }
    case 'ProductVariant': {
      const found = variantOf(context, id)
      return found && presentVariant(context, found)
    }
    case 'InventoryItem':
    case 'InventoryLevel':
    case 'Location':
      return inventoryNode(context, id)
    case 'BulkOperation': {
      const found = operationOf(context, id)
      return found && presentOperation(context, found)
    }
    case 'Collection': {
      const found = collectionOf(context, id)
      return found && presentCollection(context, found, (product) => presentProduct(context, product))
    }
    case 'Publication': {
      const found = findPublication(context, id)
      return found && presentPublication(found)
    }
    case 'Shop':
      return id === gid('Shop', context.shop.id) ? presentShop(context) : null
    case 'AppInstallation':
      return id === gid('AppInstallation', context.caller.installationId)
        ? presentInstallation(context)
        : null
    case 'Customer':
      return presentCustomer(context, id)
    case 'WebhookSubscription': {
      const found = subscriptionOf(context, id)
      return found && presentSubscription(context, found)
    }
    case 'MediaImage':
    case 'GenericFile': {
      const found = findFileByGid(context, id)
      return found && presentFile(context, found)
    }
    default:
      throw new Error(`Souk sandbox: nodes of type ${typeOfGid(id)} are not built`)
  }
}
