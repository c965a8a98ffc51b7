import { z } from 'zod'
import type { Context } from '../../context'
import { deleteShop } from '../../delete-shop'
import { findInstalledApp, findShop, listShops, type NewShop, putShop, type Shop } from '../../shops'
import { transaction } from '../../state'
import { shopName } from '../../urls'
import { emitEvent } from '../../webhooks/emit-event'
import { shopPayload } from '../../webhooks/payloads'
import { ControlFault } from '../fault'
import { existingShop, named } from '../named'
import { operation } from '../operation'

const timezone = z
  .string()
  .refine((name) => Intl.supportedValuesOf('timeZone').includes(name) || name === 'UTC', 'no such time zone')
const fields = z.object({
  name: z.string().min(1).max(200),
  email: z.email(),
  currency: z.string().regex(/^[A-Z]{3}$/, 'three capital letters, as in EUR'),
  timezone: timezone.describe('As in Europe/Lisbon'),
  plan: z.string().min(1).describe('As in basic'),
})
const someFields = fields.partial()
const domain = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,59}\.myshopify\.com$/, 'as in my-shop.myshopify.com')
  .describe('Its permanent <name>.myshopify.com')
const shop = fields.extend({
  id: z.number(),
  domain: z.string(),
  isInstalled: z.boolean().describe('Whether the app is installed'),
  storeUrl: z.string(),
  adminUrl: z.string().describe('The app inside the admin'),
})

export function shopOperations({ state, config, urls }: Context) {
  const shown = (one: Shop) => ({
    ...one,
    isInstalled: findInstalledApp(state, { shop: one.domain, apiKey: config.app.apiKey }) !== null,
    storeUrl: urls.store(one.domain),
    adminUrl: urls.admin(one.domain, config.app.handle),
  })
  const stored = (domain: string) => shown(existingShop(state, domain))

  return {
    listShops: operation(
      {
        method: 'get',
        path: '/shops',
        tag: 'Shops',
        summary: 'All shops',
        input: z.object({}),
        answer: z.array(shop),
      },
      () => listShops(state).map(shown),
    ),
    makeShop: operation(
      {
        method: 'post',
        path: '/shops',
        tag: 'Shops',
        summary: 'Makes a shop; what is not told is made up',
        input: someFields.extend({ domain }),
        answer: shop,
        status: 201,
        faults: ['shop-exists'],
      },
      ({ domain, ...told }) => {
        if (findShop(state, domain))
          throw new ControlFault('shop-exists', `There is a shop ${domain} already.`)
        putShop(state, changed({ ...madeUp(domain), domain }, told))
        return stored(domain)
      },
    ),
    changeShop: operation(
      {
        method: 'patch',
        path: '/shops/{shop}',
        tag: 'Shops',
        summary:
          'Changes name, address, currency, time zone or plan of a shop, and tells the app (shop/update)',
        input: someFields.extend(named),
        answer: shop,
        faults: ['no-such-shop'],
      },
      ({ shop: domain, ...told }) => {
        transaction(state, () => {
          putShop(state, changed(existingShop(state, domain), told))
          const payload = shopPayload(existingShop(state, domain))
          emitEvent({ state, config }, { shop: domain, topic: 'shop/update', payload })
        })
        return stored(domain)
      },
    ),
    deleteShop: operation(
      {
        method: 'delete',
        path: '/shops/{shop}',
        tag: 'Shops',
        summary: 'Deletes a shop with all that is in it; the app is told nothing',
        input: z.object(named),
        answer: z.object({}),
        faults: ['no-such-shop'],
      },
      ({ shop: domain }) => {
        deleteShop(state, existingShop(state, domain).domain)
        return {}
      },
    ),
  }
}

function changed({ domain, ...before }: NewShop, told: z.output<typeof someFields>): NewShop {
  return {
    domain,
    name: told.name ?? before.name,
    email: told.email ?? before.email,
    currency: told.currency ?? before.currency,
    timezone: told.timezone ?? before.timezone,
    plan: told.plan ?? before.plan,
  }
}

function madeUp(domain: string): Omit<NewShop, 'domain'> {
  const handle = shopName(domain)
  const name = handle.split('-').map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
  const email = `owner@${handle}.example.com`
  return { name: name.join(' '), email, currency: 'USD', timezone: 'America/New_York', plan: 'basic' }
}
