import { shopDomain, systemClock } from '@souk/kernel'
import pg from 'pg'
import { offlineTokens, type StoredToken, type TokenStore } from '../offline-tokens'

// A process of its own that wants the shop's token at the same moment as others do; prints the token that it got.

const pool = new pg.Pool({ connectionString: process.argv[2] })
const others = Number(process.argv[3])

const store: TokenStore = {
  load: async () => {
    const { rows } = await pool.query<StoredToken>(
      `select access_token as "accessToken", expires, refresh_token as "refreshToken" from test_token`,
    )
    return rows[0] ?? null
  },
  renew: async (_shop, refreshToken) => {
    await pool.query('insert into test_renewal (refresh_token) values ($1)', [refreshToken])
    await othersWait()
    const { rows } = await pool.query<StoredToken>(
      `update test_token
       set access_token = 'renewed by ' || pg_backend_pid(), expires = now() + interval '1 hour', refresh_token = 'next'
       returning access_token as "accessToken", expires, refresh_token as "refreshToken"`,
    )
    if (!rows[0]) throw new Error('there is a token')
    return rows[0]
  },
}

/** Not before everybody else has come too: so the test cannot pass because the processes happened to take turns. */
async function othersWait(): Promise<void> {
  for (;;) {
    const { rows } = await pool.query<{ renewing: number; waiting: number }>(
      `select (select count(*)::int from test_renewal) as renewing,
              (select count(*)::int from pg_locks where locktype = 'advisory' and not granted) as waiting`,
    )
    const [now] = rows
    if (now && now.renewing - 1 + now.waiting >= others) return
  }
}

const token = await offlineTokens({ pool, store, clock: systemClock })(shopDomain('here.myshopify.com'))
process.stdout.write(token ?? '')
await pool.end()
