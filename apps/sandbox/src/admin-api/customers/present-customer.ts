import { findCustomer } from '../../customers'
import { gid, readGid } from '../../graphql/gid'
import type { Context } from '../context'
import { metafieldsOf } from '../metafields/present-metafield'

/** A customer as `Customer` of the schema, as far as customers are built. */
export function presentCustomer(context: Context, id: string) {
  const number = readGid('Customer', id)
  const found =
    number === null ? null : findCustomer(context.state, { shop: context.shop.domain, id: number })
  if (!found) return null
  const { email, firstName, lastName } = found
  return {
    __typename: 'Customer',
    id: gid('Customer', found.id),
    legacyResourceId: String(found.id),
    firstName,
    lastName,
    displayName: [firstName, lastName].filter((name) => name !== '').join(' ') || email,
    ...metafieldsOf(context, { type: 'CUSTOMER', id: found.id }),
  }
}
