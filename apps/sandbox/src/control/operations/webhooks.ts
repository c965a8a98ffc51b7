import { z } from 'zod'
import type { Context } from '../../context'
import { findCustomer } from '../../customers'
import type { Shop } from '../../shops'
import { countDeliveries } from '../../webhooks/deliveries'
import { emitEvent } from '../../webhooks/emit-event'
import { failuresInARow, listRemovals } from '../../webhooks/failures'
import { compliancePayloads } from '../../webhooks/payloads'
import { samplePayload, sampleTopics } from '../../webhooks/sample-events'
import { COMPLIANCE_TOPICS, subscriptionsIn } from '../../webhooks/subscription'
import { readSwitches, setSwitches, webhookSwitches } from '../../webhooks/switches'
import { ControlFault } from '../fault'
import { existingShop, named } from '../named'
import { operation } from '../operation'

const names = z.array(z.string())
const subscription = z.object({
  key: z.string(),
  origin: z.enum(['toml', 'api']).describe('The app’s file, or the API'),
  topic: z.string(),
  uri: z.string(),
  filter: z.string().nullable(),
  includeFields: names,
  metafieldNamespaces: names,
  metafields: z.array(z.object({ namespace: z.string(), key: z.string() })),
  name: z.string().nullable(),
  subTopic: z.string().nullable(),
  apiVersion: z.string(),
  failuresInARow: z.number(),
})
const removal = z.object({ topic: z.string(), uri: z.string(), at: z.string() })
const payload = z.object({ payload: z.record(z.string(), z.unknown()) })
const compliance = z.object({
  ...named,
  topic: z.enum(COMPLIANCE_TOPICS),
  customer: z.coerce.number<number | string>().int().optional().describe('Whose data; not for shop/redact'),
  orders: z.array(z.number().int()).default([]),
})

/** What the app subscribed to, what is made to go wrong with it, and webhooks that nobody caused. */
export function webhookOperations(context: Context) {
  const { state, config } = context

  function compliancePayload({ topic, customer: id, orders }: z.infer<typeof compliance>, shop: Shop) {
    if (topic === 'shop/redact') return compliancePayloads[topic](shop)
    const customer = id === undefined ? null : findCustomer(state, { shop: shop.domain, id })
    if (!customer) throw new ControlFault('no-such-customer', `${shop.domain} has no customer ${id}.`)
    const requestId = countDeliveries(state, { shop: shop.domain, topic }) + 1
    return compliancePayloads[topic](shop, { customer, orders, requestId })
  }

  return {
    listSubscriptions: operation(
      {
        method: 'get',
        path: '/webhook-subscriptions',
        tag: 'Webhooks',
        summary: 'What the app subscribed to in a shop, and what was removed because the app never took it',
        input: z.object(named),
        answer: z.object({ subscriptions: z.array(subscription), removed: z.array(removal) }),
        faults: ['no-such-shop'],
      },
      ({ shop }) => {
        existingShop(state, shop)
        const subscriptions = subscriptionsIn({ state, app: config.app, shop }).map((each) => ({
          ...each,
          failuresInARow: failuresInARow(state, { shop, subscription: each.key }),
        }))
        return { subscriptions, removed: listRemovals(state, shop) }
      },
    ),
    getWebhookSwitches: operation(
      {
        method: 'get',
        path: '/webhook-switches',
        tag: 'Webhooks',
        summary: 'What is made to go wrong with a shop’s deliveries',
        input: z.object(named),
        answer: webhookSwitches,
        faults: ['no-such-shop'],
      },
      ({ shop }) => readSwitches(state, existingShop(state, shop).domain),
    ),
    setWebhookSwitches: operation(
      {
        method: 'post',
        path: '/webhook-switches',
        tag: 'Webhooks',
        summary: 'Replaces what is made to go wrong; no switches, and all is well again',
        input: webhookSwitches.extend(named),
        answer: webhookSwitches,
        faults: ['no-such-shop'],
      },
      ({ shop, ...settings }) => {
        setSwitches(state, existingShop(state, shop).domain, settings)
        return readSwitches(state, shop)
      },
    ),
    listSampleTopics: operation(
      {
        method: 'get',
        path: '/webhook-samples',
        tag: 'Webhooks',
        summary: 'The topics that sendSample knows',
        input: z.object({}),
        answer: names,
      },
      () => sampleTopics,
    ),
    sendSample: operation(
      {
        method: 'post',
        path: '/webhook-samples',
        tag: 'Webhooks',
        summary: 'Sends an event that nobody caused, with a payload of its form, to whoever subscribed',
        input: z.object({ ...named, topic: z.string() }),
        answer: payload,
        status: 202,
        faults: ['no-such-shop', 'no-sample'],
      },
      ({ shop: domain, topic }) => {
        const sample = samplePayload({ state, config, shop: existingShop(state, domain) }, topic)
        if (!sample) throw new ControlFault('no-sample', `The sandbox has no sample of ${topic}.`)
        emitEvent(context, { shop: domain, topic, payload: sample })
        return { payload: sample }
      },
    ),
    sendComplianceRequest: operation(
      {
        method: 'post',
        path: '/compliance-requests',
        tag: 'Webhooks',
        summary: 'Asks the app for a customer’s data, or to forget a customer or the shop',
        input: compliance,
        answer: payload,
        status: 202,
        faults: ['no-such-shop', 'no-such-customer'],
      },
      (asked) => {
        const told = compliancePayload(asked, existingShop(state, asked.shop))
        emitEvent(context, { shop: asked.shop, topic: asked.topic, payload: told })
        return { payload: told }
      },
    ),
  }
}
