import { z } from 'zod'

/** Why Shopify does not do what was asked of its OAuth. */
export type Refusal = { status: number; error: string; description: string }

export const refusal = (status: number, error: string, description: string): Refusal => ({
  status,
  error,
  description,
})

/** As JSON for whoever accepts JSON, and otherwise as a page. */
export function refuse(request: Request, { status, error, description }: Refusal): Response {
  return request.headers.get('accept')?.includes('application/json')
    ? Response.json({ error, error_description: description }, { status })
    : refusalPage({ status, error, description })
}

export function refusalPage({ status, error, description }: Refusal): Response {
  const title = `Oauth error ${error}`
  const page = `<!DOCTYPE html><html><head><title>${status} - ${title}</title></head><body><div>Oops, something went wrong.</div><div>${title}: ${escapeHtml(description)}</div></body></html>`
  return new Response(page, { status, headers: { 'content-type': 'text/html; charset=utf-8' } })
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

export const isRefusal = (value: unknown): value is Refusal =>
  z.object({ status: z.number(), error: z.string(), description: z.string() }).safeParse(value).success
