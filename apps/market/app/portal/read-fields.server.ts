/** What a form carries; files are left out. */
export type SentFields = { fields: Record<string, string> }

const MAX_REQUEST_BYTES = 256 * 1024

/**
 * Reads a form without files.
 * @throws a 422 Response when it is no form, 413 when it is absurdly large
 */
export async function readFields(request: Request): Promise<SentFields> {
  if (Number(request.headers.get('content-length')) > MAX_REQUEST_BYTES)
    throw new Response(null, { status: 413 })
  const form = await request.formData().catch(() => {
    throw new Response(null, { status: 422 })
  })
  const fields: SentFields['fields'] = {}
  for (const [name, value] of form) if (typeof value === 'string') fields[name] = value
  return { fields }
}
