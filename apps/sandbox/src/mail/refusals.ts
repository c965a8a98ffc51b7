import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** An answer of Resend that says no. The order of its fields is that of recorded answers. */
export type Refusal = { statusCode: ContentfulStatusCode; message: string; name: string }

export const isRefusal = (answer: object): answer is Refusal => 'statusCode' in answer

export const refusal = (statusCode: ContentfulStatusCode, name: string, message: string): Refusal => ({
  statusCode,
  message,
  name,
})

export const invalid = (message: string): Refusal => refusal(422, 'validation_error', message)

export const missing = (field: string): Refusal =>
  refusal(422, 'missing_required_field', `Missing ${field} field.`)

export const notFound = (what: string): Refusal => refusal(404, 'not_found', `${what} not found`)

/** What Resend has and the sandbox has not says so; it never pretends that Resend had no such thing. */
export const notBuilt = (what: string): Refusal =>
  refusal(501, 'application_error', `Souk sandbox: ${what} is not built`)
