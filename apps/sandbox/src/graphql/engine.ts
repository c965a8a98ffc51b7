import type { GraphQLNamedType } from 'graphql'
import type { State } from '../state'
import type { Bucket } from './bucket'
import type { ApiSchema } from './schema'

/** What the document says of a root field besides its arguments. */
type FieldNotes = { idempotencyKey: string | null }

/** A field of `QueryRoot` or `Mutation`: takes the arguments as the schema coerced them and parses what it needs. */
type RootField<Context> = (args: unknown, context: Context, notes: FieldNotes) => unknown

/** Root fields by name. What they answer is plain: own properties, or functions of the arguments and the context. */
export type RootTables<Context> = Record<'QueryRoot' | 'Mutation', Record<string, RootField<Context>>>

/** What the engine itself needs to know of a request; each API adds its own. */
export type EngineContext = { state: State; version: string }

/** A field that is about to be answered, and the type of what it answers. */
export type Asked = { parent: string; field: string; type: GraphQLNamedType }

/** One of Shopify's GraphQL APIs. */
export type Engine<Context extends EngineContext> = {
  read: (version: string) => ApiSchema
  roots: RootTables<Context>
  /** Throws when the caller may not have this field. */
  guard: (context: Context, asked: Asked) => void
  /** What the caller may spend; null where nobody counts. */
  bucket: (context: Context) => Bucket | null
}
