import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { SandboxApp } from '../config'
import { readAll, run, type State, transaction } from '../state'
import { later, now } from './tokens'

/** The secrets an app was given by rotating, oldest first; the first row is the one of the configuration. */
export const secretTables = `
  create table if not exists client_secret (
    id integer primary key autoincrement,
    api_key text not null,
    secret text not null,
    made_at text not null,
    revoked_at text
  ) strict;
`

const BOTH_VALID_S = 3600

export type Secrets = {
  current: string
  /** Valid beside the current one; null when there is none. */
  old: string | null
  /** What Shopify signs with: the oldest secret that is valid (evidence `signing/webhooks`). */
  signing: string
}

const row = z.object({ secret: z.string(), madeAt: z.string(), revokedAt: z.string().nullable() })

/**
 * The secrets of the app as of now. What was rotated counts as long as the configuration names one of the rotated
 * secrets; another one in the configuration means that somebody began anew.
 */
export function secretsOf(state: State, app: SandboxApp): Secrets {
  const rotated = rotatedSecrets(state, app)
  const [newest, before] = rotated
  if (!newest || !rotated.some(({ secret }) => secret === app.apiSecret)) {
    const { apiSecret: current, previousApiSecret: old } = app
    return { current, old, signing: current }
  }
  const isBothValid = before?.revokedAt === null && newest.madeAt > later(state, -BOTH_VALID_S)
  const old = isBothValid ? before.secret : null
  return { current: newest.secret, old, signing: old ?? newest.secret }
}

/**
 * Gives the app a new secret and answers it. For an hour both are good for requests, and the old one still signs
 * webhooks, app proxy requests, addresses and session tokens.
 */
export function rotateSecret(state: State, app: SandboxApp): string {
  const { current } = secretsOf(state, app)
  const secret = `shpss_${randomBytes(16).toString('hex')}`
  transaction(state, () => {
    if (rotatedSecrets(state, app)[0]?.secret !== current) {
      run(state, 'delete from client_secret where api_key = ?', app.apiKey)
      insert(state, app, current)
    }
    insert(state, app, secret)
  })
  return secret
}

/** Ends the hour at once: the old secret is refused, and so is every token that was bought with it. */
export function revokeOldSecret(state: State, app: SandboxApp): void {
  const { current, old } = secretsOf(state, app)
  if (old === null) return
  transaction(state, () => {
    const sql = 'update client_secret set revoked_at = ? where api_key = ? and secret <> ?'
    run(state, sql, now(state), app.apiKey, current)
    run(state, 'delete from access_grant where api_key = ? and secret_mark = ?', app.apiKey, markOf(old))
  })
}

/** The app with the secret that Shopify signs with now. */
export const asSigner = (state: State, app: SandboxApp): SandboxApp => ({
  ...app,
  apiSecret: secretsOf(state, app).signing,
})

/** Which of the app's secrets this is, in constant time; null when it is none. */
export function secretMarkOf(state: State, app: SandboxApp, given: string): string | null {
  const { current, old } = secretsOf(state, app)
  const found = [current, old].filter((known) => known !== null && isSame(known, given))
  return found.length > 0 ? markOf(given) : null
}

/** Both are hashed first, so that neither their lengths nor where they begin to differ shows in the time it takes. */
function isSame(known: string, given: string): boolean {
  const [one, other] = [known, given].map((text) => createHash('sha256').update(text).digest())
  return one !== undefined && other !== undefined && timingSafeEqual(one, other)
}

const markOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

function rotatedSecrets(state: State, app: SandboxApp) {
  const sql = `select secret, made_at as madeAt, revoked_at as revokedAt from client_secret
    where api_key = ? order by id desc`
  return readAll(state, row, sql, app.apiKey)
}

function insert(state: State, app: SandboxApp, secret: string): void {
  const sql = 'insert into client_secret (api_key, secret, made_at) values (?, ?, ?)'
  run(state, sql, app.apiKey, secret, now(state))
}
