import { z } from 'zod'
import {
  addressForm,
  findLocation,
  insertLocation,
  type Location,
  listLocations,
} from '../../inventory/location'
import type { Context } from '../context'

const addArguments = z.strictObject({
  input: z.strictObject({
    name: z.string(),
    address: addressForm,
    fulfillsOnlineOrders: z.boolean().default(true),
  }),
})
type Added = { location: Location | null; errors: { field: string[]; message: string; code: string }[] }

/** `locationAdd`. */
export function addLocation(args: unknown, { state, shop }: Context): Added {
  const { input } = addArguments.parse(args)
  const refused = (code: string, message: string): Added => ({
    location: null,
    errors: [{ field: ['input', 'name'], message, code }],
  })
  if (input.name.trim() === '') return refused('BLANK', 'Add a location name')
  if (listLocations(state, shop.domain).some(({ name }) => name === input.name))
    return refused('TAKEN', 'You already have a location with this name')
  const id = insertLocation(state, { shop: shop.domain, ...input })
  return { location: findLocation(state, { shop: shop.domain, id }), errors: [] }
}
