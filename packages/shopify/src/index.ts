export { type AdminClient, openAdminClient, ShopifyError } from './admin-client'
export { API_VERSION } from './api-version'
export {
  type Brought,
  bringDefinition,
  DEFINITIONS,
  DEFINITIONS_VERSION,
  type DefinitionName,
} from './definitions/bring-definition'
export { isRestorable } from './definitions/compare-facts'
export { findVendorMetaobject } from './find-vendor-metaobject'
export { listImages, type ShopImage } from './list-images'
export { offlineTokens, type StoredToken, type TokenStore } from './offline-tokens'
export { readImage } from './read-image'
export { readStore } from './read-store'
export { saveVendorMetaobject } from './save-vendor-metaobject'
export { uploadImage } from './upload-image'
