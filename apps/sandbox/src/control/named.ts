import { z } from 'zod'
import { findShop, type Shop } from '../shops'
import type { State } from '../state'
import { ControlFault } from './fault'

/** How an operation's input names a shop. */
export const named = { shop: z.string().describe('<name>.myshopify.com') }

export function existingShop(state: State, domain: string): Shop {
  const shop = findShop(state, domain)
  if (!shop) throw new ControlFault('no-such-shop', `There is no shop ${domain}.`)
  return shop
}
