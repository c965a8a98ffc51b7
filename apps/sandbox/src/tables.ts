import { apiSwitchTable } from './admin-api/api-switches'
import { idempotencyTables } from './admin-api/idempotency'
import { jobTables } from './admin-api/jobs'
import { metaobjectDefinitionTables } from './admin-api/metaobjects/definition'
import { metaobjectTables } from './admin-api/metaobjects/entry'
import { publicationTables } from './admin-api/publications/publication'
import { bulkTables } from './bulk/operation'
import { collectionTables } from './collections/collection'
import { customerTables } from './customers'
import { fileTables } from './files/file'
import { stagedUploadTables } from './files/staged-target'
import { adjustmentTables } from './inventory/adjustment'
import { inventoryLevelTables } from './inventory/level'
import { locationTables } from './inventory/location'
import { metafieldTables } from './metafields/metafield'
import { metafieldDefinitionTables } from './metafields/metafield-definition'
import { codeTables } from './oauth/authorization-code'
import { organisationTables } from './oauth/organisation'
import { redactionTables } from './oauth/redaction'
import { secretTables } from './oauth/secrets'
import { staffTables } from './oauth/staff'
import { storefrontTokenTables } from './oauth/storefront-tokens'
import { tokenTables } from './oauth/tokens'
import { productOptionTables } from './products/option'
import { productTables } from './products/product'
import { productMediaTables } from './products/product-media'
import { setOperationTables } from './products/set-operation'
import { variantTables } from './products/variant'
import { shopTables } from './shops'
import { themeTables } from './themes/theme-block'
import { webhookTables } from './webhooks/tables'

/** The tables of everything but the web parts, in the order in which they refer to each other. */
export const coreTables: string[] = [
  shopTables,
  locationTables,
  customerTables,
  tokenTables,
  redactionTables,
  codeTables,
  secretTables,
  organisationTables,
  staffTables,
  storefrontTokenTables,
  stagedUploadTables,
  fileTables,
  productTables,
  productOptionTables,
  variantTables,
  inventoryLevelTables,
  adjustmentTables,
  idempotencyTables,
  productMediaTables,
  setOperationTables,
  collectionTables,
  bulkTables,
  publicationTables,
  metafieldDefinitionTables,
  metafieldTables,
  jobTables,
  apiSwitchTable,
  metaobjectDefinitionTables,
  metaobjectTables,
  themeTables,
  ...webhookTables,
]
