import type { AppSubscription } from '../src/webhooks/app-subscription'
import type { Evidence, Facts } from './evidence'

/** One fact about what Shopify sends to an app: what happened, and what reached the app or came back from it. */
export type Outgoing = Pick<Evidence, 'id' | 'says' | 'status' | 'source'> & {
  when: Visit | Webhook | Opening
  /** What the app answers; null is no answer at all. Plain 200 when left out. */
  app?: { status?: number; headers?: Record<string, string>; body?: string } | null
  /** The request that reached the app, its query as an object and its body as text. */
  sent?: Facts
  /** What the visitor got. */
  answer?: Facts
}

/** A visitor of the store asks for a page; `customer` is signed in, null is a stranger. */
export type Visit = {
  visit: string
  method?: string
  headers?: Record<string, string>
  body?: string
  customer?: number | null
}
/** Something happens in the shop that the app subscribed to. */
export type Webhook = {
  topic: string
  payload: unknown
  /** What the app's file asks for besides; without it, what the test's app always subscribes to. */
  subscription?: Partial<AppSubscription>
}
/** Somebody opens a page of the app in the admin; `sent` is the address of the frame. */
export type Opening = { open: string }
