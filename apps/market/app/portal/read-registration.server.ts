import { unstable_parseMultipartFormData as parseMultipart, type UploadHandler } from '@remix-run/node'
import { MAX_FILE_BYTES } from '@souk/files'
import { IMAGE_KINDS, type ImageKind, MAX_IMAGE_BYTES, textFields } from '@souk/vendors'

export type SentForm = {
  fields: Record<string, string>
  /** What was chosen. A file that is too large is cut just past the limit, so that it is seen to be. */
  images: { [kind in ImageKind]?: Uint8Array<ArrayBuffer> }
  /** Answers that are files, by the name of their field. */
  files: Record<string, { filename: string; bytes: Uint8Array<ArrayBuffer> }>
}

const MAX_FIELD_BYTES = 64 * 1024
const MAX_REQUEST_BYTES = 80 * 1024 * 1024
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
  const sent: SentForm = { fields: textFields(form), images: {}, files: {} }
  for (const [name, value] of form) {
    if (typeof value === 'string' || value.size === 0) continue
    const bytes = new Uint8Array(await value.arrayBuffer())
    if (isImageKind(name)) sent.images[name] = bytes
    else if (name.startsWith('question-')) sent.files[name] = { filename: value.name, bytes }
  }
  return sent
}

const isImageKind = (name: string): name is ImageKind => IMAGE_KINDS.some((kind) => kind === name)

const keepWithinLimits: UploadHandler = async ({ name, filename, contentType, data }) => {
  if (filename === undefined) return new TextDecoder().decode(await takeUpTo(MAX_FIELD_BYTES + 1, data))
  return new File([await takeUpTo(limitOf(name), data)], filename, { type: contentType })
}

/** One byte more than the file may have, so that one that is too large is seen to be. */
function limitOf(name: string): number {
  if (isImageKind(name)) return MAX_IMAGE_BYTES[name] + 1
  return name.startsWith('question-') ? MAX_FILE_BYTES + 1 : NOTHING
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
