import { createHmac, randomUUID } from 'node:crypto'
import { jwtVerify, SignJWT } from 'jose'
import type { SandboxApp } from '../config'
import type { State } from '../state'
import { secretsOf } from './secrets'

/** A session token lives one minute; App Bridge asks for a new one before each request. */
const LIFETIME_S = 60

/**
 * What App Bridge hands to an embedded app: who is using it, in which shop, signed with the app's secret (HS256).
 * Its times are the machine's, because the app holds them against its own clock.
 *
 * @param shop `<name>.myshopify.com`
 * @param userId the number of the staff member
 */
export async function mintSessionToken(
  { state, app }: { state: State; app: SandboxApp },
  { shop, userId }: { shop: string; userId: number },
): Promise<string> {
  const nowS = Math.floor(state.clock.realNow().getTime() / 1000)
  const claims = {
    iss: `https://${shop}/admin`,
    dest: `https://${shop}`,
    aud: app.apiKey,
    sub: String(userId),
    exp: nowS + LIFETIME_S,
    nbf: nowS,
    iat: nowS,
    jti: randomUUID(),
    sid: sessionOf({ app, shop, userId }),
  }
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .sign(key(secretsOf(state, app).signing))
}

/** Whose token it is, or null when it is not one of ours, not for this app and shop, or too old. */
export async function readSessionToken(
  { state, app }: { state: State; app: SandboxApp },
  { shop, token }: { shop: string; token: string },
): Promise<{ userId: number; sid: string } | null> {
  const { current, old } = secretsOf(state, app)
  for (const secret of [current, old]) {
    if (secret === null) continue
    const read = await jwtVerify(token, key(secret), {
      algorithms: ['HS256'],
      audience: app.apiKey,
      issuer: `https://${shop}/admin`,
      currentDate: state.clock.realNow(),
    }).catch(() => null)
    if (read) return { userId: Number(read.payload.sub), sid: String(read.payload.sid) }
  }
  return null
}

/** The same for one staff member in one shop, as a login in the admin would keep it. */
function sessionOf({ app, shop, userId }: { app: SandboxApp; shop: string; userId: number }): string {
  return createHmac('sha256', app.apiSecret).update(`${shop} ${userId}`).digest('hex')
}

const key = (secret: string): Uint8Array => new TextEncoder().encode(secret)
