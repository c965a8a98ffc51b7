import type { SandboxConfig } from '../config'
import type { RootTables } from '../graphql/engine'
import type { Shop } from '../shops'
import type { State } from '../state'

/** Who asks, where. `appId` is the number behind `$app:`; `scopes` are those the shop granted to this app. */
export type Context = {
  state: State
  config: SandboxConfig
  shop: Shop
  caller: { apiKey: string; appId: number; userId: number | null; installationId: number; scopes: string[] }
  version: string
}

export type Roots = RootTables<Context>
