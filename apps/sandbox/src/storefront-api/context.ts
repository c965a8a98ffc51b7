import type { RootTables } from '../graphql/engine'
import type { Shop } from '../shops'
import type { State } from '../state'

/**
 * Who asks a shop's storefront: a browser (`public`), a server (`private`), or anybody (`tokenless`). `scopes` are the
 * `unauthenticated_…` ones.
 */
export type Caller = { kind: 'public' | 'private' | 'tokenless'; apiKey: string | null; scopes: string[] }

export type StorefrontContext = {
  state: State
  shop: Shop
  /** `$app:` means the types of this app. */
  appId: number
  caller: Caller
  version: string
}

export type StorefrontRoots = RootTables<StorefrontContext>
