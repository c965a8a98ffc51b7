import { unstable_parseMultipartFormData as parseMultipart, type UploadHandler } from '@remix-run/node'
import { MAX_LOGO_BYTES } from '@souk/vendors'

export type SentForm = {
  fields: Record<string, string>
  /** Null when no file was chosen. One that is too large is cut just past the limit, so that it is seen to be. */
  logo: Uint8Array<ArrayBuffer> | null
}

const MAX_FIELD_BYTES = 64 * 1024
const MAX_REQUEST_BYTES = 32 * 1024 * 1024

/**
 * Reads the registration form without holding more of it than the form may have: a photo of 20 MB becomes an error
 * beside the logo field, with everything typed kept.
 *
 * @throws a 422 Response when it is no such form, 413 when it is absurdly large
 */
export async function readRegistration(request: Request): Promise<SentForm> {
  if (Number(request.headers.get('content-length')) > MAX_REQUEST_BYTES)
    throw new Response(null, { status: 413 })
  const form = await parseMultipart(request, keepWithinLimits).catch(() => {
    throw new Response(null, { status: 422 })
  })
  const fields: SentForm['fields'] = {}
  let logo: SentForm['logo'] = null
  for (const [name, value] of form) {
    if (typeof value === 'string') fields[name] = value
    else if (name === 'logo' && value.size > 0) logo = new Uint8Array(await value.arrayBuffer())
  }
  return { fields, logo }
}

const keepWithinLimits: UploadHandler = async ({ filename, contentType, data }) => {
  const limit = filename === undefined ? MAX_FIELD_BYTES : MAX_LOGO_BYTES
  const bytes = await takeUpTo(limit + 1, data)
  if (filename === undefined) return new TextDecoder().decode(bytes)
  return new File([bytes], filename, { type: contentType })
}

/** Reads to the end, because the parser must get past the part, but keeps only the beginning. */
async function takeUpTo(limit: number, data: AsyncIterable<Uint8Array>) {
  const chunks: Uint8Array[] = []
  let taken = 0
  for await (const chunk of data) {
    if (taken >= limit) continue
    const part = chunk.subarray(0, limit - taken)
    chunks.push(part)
    taken += part.byteLength
  }
  return new Uint8Array(Buffer.concat(chunks))
}
