import type { AdminClient } from './admin-client'
import { graphql } from './generated'

const SHOP_NAME = graphql(`
  query ShopName {
    shop {
      name
    }
  }
`)

/** The store's name as its customers know it. */
export async function readShopName(admin: AdminClient): Promise<string> {
  const { shop } = await admin.request(SHOP_NAME, {})
  return shop.name
}
