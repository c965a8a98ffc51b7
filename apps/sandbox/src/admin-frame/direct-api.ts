import { adminApi } from '../admin-api/handle'
import type { Context } from '../context'
import { signedInStaff } from '../oauth/staff'
import { issueOnlineToken } from '../oauth/tokens'

type Asked = { shop: string; path: string; body: string }

/** Direct API access: the Admin API answers who is signed in, by a token that only this request sees. */
export async function askAdminApi({ state, config }: Context, { shop, path, body }: Asked) {
  const userId = signedInStaff(state, shop).id
  const { accessToken } = issueOnlineToken(state, { shop, apiKey: config.app.apiKey, userId })
  const answer = await adminApi(
    state,
    config,
  )(
    new Request(`https://${shop}/admin${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-shopify-access-token': accessToken },
      body,
    }),
  )
  return { status: answer.status, text: await answer.text() }
}
