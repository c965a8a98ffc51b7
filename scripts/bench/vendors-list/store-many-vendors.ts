import { runOnce } from '../../prisma/connection'

const WORDS = [
  ...['Kiln', 'Clay', 'Nordic', 'Candle', 'Linen', 'Oak', 'River', 'Stone', 'Paper', 'Pine', 'Salt', 'Sky'],
  ...['Bee', 'Bark', 'Indigo', 'Thread', 'Copper', 'Moss', 'Harbour', 'Lantern', 'Willow', 'Ember', 'Fjord'],
  ...['Loom', 'Saddle', 'Quill', 'Garden', 'Velvet', 'Amber', 'Mill'],
]

/** Six of ten approved, the others spread over every status. */
const STATUSES = `array['applied', 'approved', 'approved', 'approved', 'approved', 'approved', 'approved', 'rejected', 'suspended', 'closed']`

/**
 * A shop with an operator who has been there before, and this many vendors: the same ones in every run. The search's
 * index is built after they are stored, which takes a tenth of the time.
 */
export async function storeManyVendors(
  databaseUrl: string,
  { shop, count }: { shop: string; count: number },
): Promise<void> {
  const words = `array[${WORDS.map((word) => `'${word}'`).join(', ')}]`
  const statements = [
    `insert into shop (domain, name, installed_at) values ('${shop}', 'Bench', now())`,
    `insert into session (id, shop, state, "isOnline", "accessToken") values ('offline_${shop}', '${shop}', '', false, 'none')`,
    `insert into staff_member (shop, user_id, name, learned_at) values ('${shop}', '1', 'Bench', now())`,
    'drop index search.vendor_grams',
    `insert into vendor (shop, display_name, name_key, name_look, handle, email, about, status, applied_at, decided_at)
     select '${shop}',
       w[1 + (n * 7) % 30] || ' ' || w[1 + (n * 13 + n / 30) % 30] || ' ' || n, 'k' || n, 'k' || n, 'h' || n,
       'p' || n || '@' || lower(w[1 + (n * 11) % 30]) || '.example.com', 'Made by hand.',
       (${STATUSES})[1 + (n * 3) % 10]::vendor_status, now() - n * interval '7 minutes',
       case when (n * 3) % 10 > 0 then now() - n * interval '6 minutes' end
     from (select ${words} as w) words, generate_series(1, ${count}) n`,
    `create index vendor_grams on search.vendor using gin (search_grams(shop, text)) with (fastupdate = off)`,
    'vacuum analyze vendor',
    'vacuum analyze search.vendor',
    'checkpoint',
  ]
  for (const statement of statements) await runOnce(databaseUrl, statement)
}
