import pg from 'pg'
import { stack } from './stack'

/** Vendors who have applied, as many as nobody would register one by one. */
export async function storeVendors(word: string, count: number, about = '') {
  const people = Array.from({ length: count }, (_, n) => ({
    displayName: `${word} ${n}`,
    email: `${word.toLowerCase().replaceAll(' ', '-')}-${n}@example.com`,
  }))
  const client = new pg.Client({ connectionString: stack.databaseUrl })
  await client.connect()
  try {
    for (const { displayName, email } of people) {
      const key = displayName.toLowerCase().replaceAll(' ', '')
      await client.query(
        `insert into vendor (shop, display_name, name_key, name_look, handle, email, about, applied_at)
         select domain, $1, $2, $2, $2, $3, $4, now() from shop where domain = 'aurora-market.myshopify.com'`,
        [displayName, key, email, about],
      )
    }
  } finally {
    await client.end()
  }
  return people
}
