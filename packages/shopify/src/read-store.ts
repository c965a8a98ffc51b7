import type { AdminClient } from './admin-client'
import { graphql } from './generated'

const STORE = graphql(`
  query Store {
    shop {
      name
      currencyCode
    }
  }
`)

/** The store's name as its customers know it, and the currency it keeps its books in. */
export async function readStore(admin: AdminClient): Promise<{ name: string; currency: string }> {
  const { shop } = await admin.request(STORE, {})
  return { name: shop.name, currency: shop.currencyCode }
}
