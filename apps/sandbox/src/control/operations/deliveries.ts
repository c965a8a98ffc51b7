import { z } from 'zod'
import type { Context } from '../../context'
import { listAttempts } from '../../webhooks/attempt'
import { DELIVERY_STATUSES, type Delivery, findDelivery, listDeliveries } from '../../webhooks/deliveries'
import { ControlFault } from '../fault'
import { existingShop, named } from '../named'
import { operation } from '../operation'

const headers = z.record(z.string(), z.string()).nullable()
const attempt = z.object({
  at: z.string(),
  durationMs: z.number(),
  answer: z.string().describe('The status, or the name of what went wrong'),
  requestHeaders: headers,
  responseHeaders: headers,
  responseBody: z.string().nullable().describe('Its beginning, when it is long'),
})
const delivery = z.object({
  id: z.number(),
  webhookId: z.string(),
  eventId: z.string(),
  shop: z.string(),
  topic: z.string(),
  uri: z.string(),
  subscription: z.string().describe('As in listSubscriptions: its key'),
  apiVersion: z.string(),
  body: z.string().describe('The bytes that are signed'),
  triggeredAt: z.string(),
  status: z.enum(DELIVERY_STATUSES),
  note: z.string().nullable().describe('Why it was not sent, or what a switch did to it'),
  nextAttemptAt: z.string().nullable(),
  attempts: z.array(attempt),
})
const id = z.coerce.number<number | string>().int()

/** The webhooks that the shops send to the app. */
export function deliveryOperations({ state, webhooks }: Context) {
  const shown = (one: Delivery) => ({ ...one, attempts: listAttempts(state, one.id) })
  const noSuch = (id: number) => new ControlFault('no-such-delivery', `There is no delivery ${id}.`)

  return {
    listDeliveries: operation(
      {
        method: 'get',
        path: '/deliveries',
        tag: 'Webhooks',
        summary: 'Webhooks with each attempt, newest first',
        input: z.object({
          shop: z.string().optional(),
          topic: z.string().optional(),
          status: z.enum(DELIVERY_STATUSES).optional(),
          before: z.coerce
            .number<number | string>()
            .int()
            .optional()
            .describe('Only older ones than this id'),
          limit: z.coerce.number<number | string>().int().min(1).max(1000).default(200),
        }),
        answer: z.array(delivery),
      },
      (query) => listDeliveries(state, query).map(shown),
    ),
    getDelivery: operation(
      {
        method: 'get',
        path: '/deliveries/{id}',
        tag: 'Webhooks',
        summary: 'One webhook with each attempt',
        input: z.object({ id }),
        answer: delivery,
        faults: ['no-such-delivery'],
      },
      ({ id }) => {
        const found = findDelivery(state, id)
        if (!found) throw noSuch(id)
        return shown(found)
      },
    ),
    emitWebhook: operation(
      {
        method: 'post',
        path: '/deliveries',
        tag: 'Webhooks',
        summary: 'Sends a webhook of this topic to whoever subscribed to it',
        input: z.object({
          ...named,
          topic: z.string().describe('As in products/update'),
          payload: z.record(z.string(), z.unknown()).default({}),
        }),
        answer: z.object({}),
        status: 202,
        faults: ['no-such-shop'],
      },
      ({ shop, topic, payload }) => {
        webhooks.emit(existingShop(state, shop).domain, topic, payload)
        return {}
      },
    ),
    redeliver: operation(
      {
        method: 'post',
        path: '/deliveries/{id}/redeliver',
        tag: 'Webhooks',
        summary: 'Sends it once more, as it was: same body, same ids',
        input: z.object({ id }),
        answer: z.object({}),
        status: 202,
        faults: ['no-such-delivery'],
      },
      ({ id }) => {
        if (!webhooks.redeliver(id)) throw noSuch(id)
        return {}
      },
    ),
  }
}
