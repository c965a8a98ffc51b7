import { ask } from './admin'

/** `shopify:admin/api/<version>/graphql.json`, the version being optional. */
const ADDRESS = /^shopify:(\/\/)?admin\/api\/([\w-]+\/)?graphql\.json$/

/** Direct API access: the admin asks the Admin API on behalf of the app and of who uses it. */
export async function adminApi(
  address: string,
  input: RequestInfo | URL,
  init?: RequestInit,
): Promise<Response> {
  if (!ADDRESS.test(address)) throw new TypeError(`Souk sandbox: fetch of ${address} is not built`)
  // `Request` cannot be made of an address of this kind.
  const body = input instanceof Request ? await input.text() : await new Response(init?.body).text()
  const answer = await ask({ type: 'admin-api', path: address.replace(/^shopify:(\/\/)?admin/, ''), body })
  const { status, text } = answerOf(answer)
  return new Response(text, { status, headers: { 'content-type': 'application/json; charset=utf-8' } })
}

function answerOf(value: unknown): { status: number; text: string } {
  if (typeof value !== 'object' || value === null || !('status' in value) || !('text' in value))
    throw new Error('The admin answered something else than an answer of the Admin API')
  return { status: Number(value.status), text: String(value.text) }
}
