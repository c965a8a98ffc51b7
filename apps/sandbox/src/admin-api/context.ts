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
  /**
   * Any object by its global id, as its type of the schema; null when there is none. Given along, so that a product can
   * show what its metafields point to without knowing of metaobjects.
   */
  nodeOf: (id: string) => object | null
}

export type Roots = RootTables<Context>
