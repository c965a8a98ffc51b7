import { unstable_parseMultipartFormData as parseMultipart, type UploadHandler } from '@remix-run/node'

const MAX_FIELD_BYTES = 64 * 1024
const MAX_REQUEST_BYTES = 80 * 1024 * 1024
const NOTHING = 0

/**
 * Reads a form with files without holding more of it than it may have. A file that is too large is cut just past its
 * limit (`maxBytes`), so that it is seen to be, beside its field and with everything typed kept; one that nobody asked
 * for is not read at all.
 *
 * @throws a 422 Response when it is no such form, 413 when it is absurdly large
 */
export async function readMultipart(
  request: Request,
  maxBytes: (name: string) => number | undefined,
): Promise<FormData> {
  if (Number(request.headers.get('content-length')) > MAX_REQUEST_BYTES)
    throw new Response(null, { status: 413 })
  const keepWithinLimits: UploadHandler = async ({ name, filename, contentType, data }) => {
    if (filename === undefined) return new TextDecoder().decode(await takeUpTo(MAX_FIELD_BYTES + 1, data))
    const most = maxBytes(name)
    const limit = most === undefined ? NOTHING : most + 1
    return new File([await takeUpTo(limit, data)], filename, { type: contentType })
  }
  return parseMultipart(request, keepWithinLimits).catch(() => {
    throw new Response(null, { status: 422 })
  })
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
