import { createAdminApiClient } from '@shopify/admin-api-client'
import type { ShopDomain } from '@souk/kernel'
import { API_VERSION } from './api-version'
import type { TypedDocumentString } from './generated/graphql'

/** Shopify's Admin API for one shop; every document is typed by code generation from Shopify's schema. */
export type AdminClient = {
  shop: ShopDomain
  /** Aborts when the work that asks has run out of time: nothing may reach Shopify after that. */
  signal: AbortSignal | undefined
  /** Resolves with the data of an answer without top-level errors; throws `ShopifyError` otherwise. */
  request: <Result, Variables extends Record<string, unknown>>(
    document: TypedDocumentString<Result, Variables>,
    variables: Variables,
  ) => Promise<Result>
}

/**
 * Shopify did not do what it was asked.
 * `unavailable`: no answer, 5xx or throttled; the same request may go through later.
 * `unauthorised`: the token is not valid (any more); a new one is needed.
 * `refused`: Shopify understood and said no; repeating it will not help.
 */
export class ShopifyError extends Error {
  override name = 'ShopifyError'
  readonly kind: 'unavailable' | 'unauthorised' | 'refused'
  /** What Shopify calls it, such as THROTTLED or MAX_OBJECTS_EXCEEDED; null where it has no name for it. */
  readonly code: string | null

  constructor(kind: ShopifyError['kind'], message: string, code: string | null = null) {
    super(message)
    this.kind = kind
    this.code = code
  }
}

/** @param onUnauthorised called before the error is thrown when Shopify does not accept the token */
export function openAdminClient({
  shop,
  accessToken,
  onUnauthorised = async () => {},
  signal,
  timeoutMs = 10_000,
}: {
  shop: ShopDomain
  accessToken: string
  onUnauthorised?: () => Promise<void>
  signal?: AbortSignal | undefined
  timeoutMs?: number
}): AdminClient {
  const client = createAdminApiClient({ storeDomain: shop, apiVersion: API_VERSION, accessToken })
  return {
    shop,
    signal,
    request: async <Result, Variables extends Record<string, unknown>>(
      document: TypedDocumentString<Result, Variables>,
      variables: Variables,
    ): Promise<Result> => {
      const { data, errors } = await client.request<Result>(document.toString(), {
        variables,
        signal: withTimeout(timeoutMs, signal),
      })
      if (errors) {
        const error = asShopifyError(errors)
        if (error.kind === 'unauthorised') await onUnauthorised()
        throw error
      }
      if (data === undefined) throw new ShopifyError('unavailable', 'Shopify answered without data.')
      return data
    },
  }
}

type ClientErrors = {
  networkStatusCode?: number
  message?: string
  graphQLErrors?: { message: string; extensions?: { code?: string } }[]
}

function asShopifyError({
  networkStatusCode: status,
  message = '',
  graphQLErrors = [],
}: ClientErrors): ShopifyError {
  if (status === 401) return new ShopifyError('unauthorised', 'Shopify does not accept the access token.')
  if (graphQLErrors.length > 0) {
    const codes = graphQLErrors.flatMap(({ extensions }) => extensions?.code ?? [])
    const passing = codes.find((code) => code === 'THROTTLED' || code === 'INTERNAL_SERVER_ERROR')
    const said = graphQLErrors.map((error) => error.message).join('; ')
    return new ShopifyError(passing ? 'unavailable' : 'refused', said, passing ?? codes[0] ?? null)
  }
  const retryable = status === undefined || status === 200 || status === 429 || status >= 500
  return new ShopifyError(
    retryable ? 'unavailable' : 'refused',
    status ? `Shopify answered ${status}. ${message}` : message,
  )
}

/** Turns the `userErrors` of a mutation into one `refused` error that names every field. */
export function refuseUserErrors(
  errors: { field?: string[] | null; message: string; code?: string | null }[],
): void {
  if (errors.length === 0) return
  const said = errors.map(
    ({ field, message, code }) => `${field?.join('.') ?? 'input'}: ${message}${code ? ` (${code})` : ''}`,
  )
  throw new ShopifyError('refused', said.join('; '), errors.find(({ code }) => code)?.code ?? null)
}

/** Aborts after a time of its own, or earlier with the work that it belongs to. */
export const withTimeout = (timeoutMs: number, signal: AbortSignal | undefined): AbortSignal =>
  AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(signal ? [signal] : [])])
