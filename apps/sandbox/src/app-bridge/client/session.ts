import { ask } from './admin'
import { adminApi } from './admin-api'
import { config, isDisabled } from './config'

/** Who is using the app, as a token that lives one minute; so it is asked for anew each time. */
export async function idToken(): Promise<string> {
  return String(await ask({ type: 'id-token' }))
}

const plainFetch = window.fetch.bind(window)

/**
 * Requests to the app's own domain, its subdomains and the origins it lists carry the session token. An app that finds it
 * invalid answers 401 with `X-Shopify-Retry-Invalid-Session-Request`: one more try with a new token.
 */
async function fetchWithToken(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const address = input instanceof Request ? input.url : String(input)
  if (address.startsWith('shopify:')) return adminApi(address, input, init)
  const request = new Request(input, init)
  if (!isOurs(new URL(request.url)) || request.headers.has('Authorization')) return plainFetch(input, init)

  const again = request.clone()
  const answer = await plainFetch(await authorised(request))
  if (answer.status === 401 && answer.headers.has('X-Shopify-Retry-Invalid-Session-Request'))
    return leaveIfAsked(await plainFetch(await authorised(again)))
  return leaveIfAsked(answer)
}

export function interceptFetch(): void {
  if (!isDisabled('fetch')) window.fetch = fetchWithToken
}

function isOurs({ origin, hostname, protocol }: URL): boolean {
  const isSubdomain = protocol === location.protocol && hostname.endsWith(`.${location.hostname}`)
  return origin === location.origin || isSubdomain || (config.appOrigins?.includes(origin) ?? false)
}

async function authorised(request: Request): Promise<Request> {
  request.headers.set('Authorization', `Bearer ${await idToken()}`)
  request.headers.set('X-Requested-With', 'XMLHttpRequest')
  if (!request.headers.has('Accept-Language')) request.headers.set('Accept-Language', config.locale ?? 'en')
  return request
}

/** The app can send the whole admin elsewhere from a background request. */
async function leaveIfAsked(answer: Response): Promise<Response> {
  const target = answer.headers.get('X-Shopify-API-Request-Failure-Reauthorize-Url')
  if (!target) return answer
  open(target, '_top')
  return new Promise(() => {})
}

/** The bounce page: a document that was asked for without a token is asked for again with one. */
export async function reloadWithToken(target: string): Promise<void> {
  const url = new URL(target, location.href)
  if (url.origin !== location.origin) return
  const token = await idToken()
  const headers = { Authorization: `Bearer ${token}`, 'X-Shopify-Bounce': '1' }
  const answer = await plainFetch(url, { headers })
  if (answer.ok) {
    url.searchParams.set('id_token', token)
    location.replace(url)
    return
  }
  document.open()
  document.write(await answer.text())
  document.close()
}
