export { readConfig, type SandboxConfig } from './config'
export { DEMO_CUSTOMERS, DEMO_SHOP, DEMO_STAFF, type DemoCustomer } from './demo'
export { type Sandbox, startSandbox } from './start-sandbox'
export { type Urls, urlsOf } from './urls'
