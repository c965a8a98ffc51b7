import type { Http2Bindings, HttpBindings } from '@hono/node-server'
import type { Context as Call } from 'hono'
import { isRefusal } from './refusals'

/** In a server, the connection itself is at hand; in a test of the handler it is not. */
export type ResendEnv = { Bindings: Partial<HttpBindings | Http2Bindings> }

/** An answer of the API: what was asked for, or why not. */
export const answer = (call: Call, said: object): Response =>
  isRefusal(said) ? call.json(said, said.statusCode) : call.json(said)
