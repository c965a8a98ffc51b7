import { z } from 'zod'
import type { SandboxConfig } from '../config'
import { findShop } from '../shops'
import { readAll, run, type State, transaction } from '../state'
import { emitEvent } from '../webhooks/emit-event'
import { type Installation, later, now } from './tokens'

/** Which apps have to forget which shops, and when they will be told so. */
export const redactionTables = `
  create table if not exists planned_redaction (
    shop text not null,
    api_key text not null,
    due_at text not null,
    primary key (shop, api_key)
  ) strict;
`

/** Source: https://shopify.dev/docs/apps/build/compliance/privacy-law-compliance (shop/redact). */
const AFTER_S = 48 * 3600
const LOOK_EVERY_MS = 1000

/** Forty-eight hours after an app was uninstalled it is told to erase what it knows of the shop (`shop/redact`). */
export function planRedaction(state: State, { shop, apiKey }: Installation): void {
  const sql = 'insert or replace into planned_redaction (shop, api_key, due_at) values (?, ?, ?)'
  run(state, sql, shop, apiKey, later(state, AFTER_S))
}

/** The app is back in the shop: there is nothing to erase. */
export function cancelRedaction(state: State, { shop, apiKey }: Installation): void {
  run(state, 'delete from planned_redaction where shop = ? and api_key = ?', shop, apiKey)
}

/** Sends what has become due. */
export function sendDueRedactions({ state, config }: { state: State; config: SandboxConfig }): void {
  const { apiKey } = config.app
  const sql = 'select shop from planned_redaction where api_key = ? and due_at <= ?'
  for (const { shop: domain } of readAll(state, z.object({ shop: z.string() }), sql, apiKey, now(state))) {
    transaction(state, () => {
      cancelRedaction(state, { shop: domain, apiKey })
      const shop = findShop(state, domain)
      if (!shop) return
      const payload = { shop_id: shop.id, shop_domain: domain }
      emitEvent({ state, config }, { shop: domain, topic: 'shop/redact', payload })
    })
  }
}

/** Looks for due redactions until it is stopped; a clock that was moved is noticed at the next look. */
export function openRedactions(context: { state: State; config: SandboxConfig }): { stop: () => void } {
  const timer = setInterval(() => sendDueRedactions(context), LOOK_EVERY_MS)
  return { stop: () => clearInterval(timer) }
}
