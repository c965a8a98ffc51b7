export { type LocalShopify, localShopify } from './local-shopify'
export { type TestDatabase, testDatabase } from './test-database'
export type { TestServer } from './test-server'
