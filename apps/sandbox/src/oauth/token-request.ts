import { z } from 'zod'

const field = z.coerce.string().default('')
const tokenRequest = z.object({
  client_id: field,
  client_secret: field,
  grant_type: field,
  code: field,
  subject_token: field,
  subject_token_type: field,
  requested_token_type: field,
  refresh_token: field,
  expiring: field,
})
export type TokenRequest = z.infer<typeof tokenRequest>

/** What is asked of the token endpoint, in a JSON or form body; null when it is neither. */
export async function readTokenRequest(request: Request): Promise<TokenRequest | null> {
  const type = request.headers.get('content-type') ?? ''
  try {
    const body: unknown = type.startsWith('application/json')
      ? await request.json()
      : Object.fromEntries(new URLSearchParams(await request.text()))
    return tokenRequest.parse(body)
  } catch {
    return null
  }
}
