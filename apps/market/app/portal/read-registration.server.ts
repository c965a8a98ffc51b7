import { unstable_parseMultipartFormData as parseMultipart, type UploadHandler } from '@remix-run/node'
import { IMAGE_KINDS, type ImageKind, MAX_IMAGE_BYTES, textFields } from '@souk/vendors'

export type SentForm = {
  fields: Record<string, string>
  /** What was chosen. A file that is too large is cut just past the limit, so that it is seen to be. */
  images: { [kind in ImageKind]?: Uint8Array<ArrayBuffer> }
}

const MAX_FIELD_BYTES = 64 * 1024
const MAX_REQUEST_BYTES = 64 * 1024 * 1024
const NOTHING = 0

/**
 * Reads the registration form without holding more of it than the form may have: a photo of 20 MB becomes an error
 * beside its field, with everything typed kept.
 *
 * @throws a 422 Response when it is no such form, 413 when it is absurdly large
 */
export async function readRegistration(request: Request): Promise<SentForm> {
  if (Number(request.headers.get('content-length')) > MAX_REQUEST_BYTES)
    throw new Response(null, { status: 413 })
  const form = await parseMultipart(request, keepWithinLimits).catch(() => {
    throw new Response(null, { status: 422 })
  })
  const sent: SentForm = { fields: textFields(form), images: {} }
  for (const [name, value] of form) {
    if (typeof value !== 'string' && isImageKind(name) && value.size > 0)
      sent.images[name] = new Uint8Array(await value.arrayBuffer())
  }
  return sent
}

const isImageKind = (name: string): name is ImageKind => IMAGE_KINDS.some((kind) => kind === name)

const keepWithinLimits: UploadHandler = async ({ name, filename, contentType, data }) => {
  if (filename === undefined) return new TextDecoder().decode(await takeUpTo(MAX_FIELD_BYTES + 1, data))
  const limit = isImageKind(name) ? MAX_IMAGE_BYTES[name] + 1 : NOTHING
  return new File([await takeUpTo(limit, data)], filename, { type: contentType })
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
