import { metaobjectDefinitionTables } from './admin-api/metaobjects/definition'
import { metaobjectTables } from './admin-api/metaobjects/entry'
import { customerTables } from './customers'
import { fileTables } from './files/file'
import { stagedUploadTables } from './files/staged-target'
import { metafieldTables } from './metafields/metafield'
import { metafieldDefinitionTables } from './metafields/metafield-definition'
import { tokenTables } from './oauth/tokens'
import { productOptionTables } from './products/option'
import { productTables } from './products/product'
import { productMediaTables } from './products/product-media'
import { variantTables } from './products/variant'
import { shopTables } from './shops'

/** The tables of everything but the web parts, in the order in which they refer to each other. */
export const coreTables: string[] = [
  shopTables,
  customerTables,
  tokenTables,
  stagedUploadTables,
  fileTables,
  productTables,
  productOptionTables,
  variantTables,
  productMediaTables,
  metafieldDefinitionTables,
  metafieldTables,
  metaobjectDefinitionTables,
  metaobjectTables,
]
