import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql'
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
  /** The schema of the version that is asked. */
  schema: () => GraphQLSchema
  /** Runs another document as the same caller, with every connection in full: for what is done in bulk. */
  execute: (document: DocumentNode, variables: Record<string, unknown>) => ExecutionResult
}

export type Roots = RootTables<Context>
