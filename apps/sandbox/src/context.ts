import type { SandboxConfig } from './config'
import type { State } from './state'
import type { Urls } from './urls'
import type { Webhooks } from './webhooks/webhooks'

/** What every part of the sandbox's web works with. */
export type Context = { state: State; config: SandboxConfig; urls: Urls; webhooks: Webhooks }
