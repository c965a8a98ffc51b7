import type { State } from '../state'
import { findStaged, keyOf, largestBytes, type StagedUpload, storeStaged } from './staged-target'

/**
 * What answers at `https://shopify-staged-uploads.storage.googleapis.com`: takes the bytes of a staged upload, as a
 * form by POST (201) or as the body by PUT (200). Refuses what Google Cloud Storage would: a signature that is not the
 * target's, a form field that differs, too many bytes.
 */
export function stagedUploads(state: State): (request: Request) => Promise<Response> {
  return async function answer(request) {
    if (request.method === 'POST') return takeForm(state, request)
    if (request.method === 'PUT') return takeBody(state, request)
    return failure(403, 'AccessDenied', 'Access denied.')
  }
}

async function takeForm(state: State, request: Request): Promise<Response> {
  const form = await request.formData().catch(() => null)
  if (!form)
    return failure(
      400,
      'MalformedPOSTRequest',
      'The body of your POST request is not well-formed multipart/form-data.',
    )
  const target = findOpen(state, { key: String(form.get('key')), method: 'POST' })
  if (!target || form.get('x-goog-signature') !== target.signature) {
    return failure(403, 'SignatureDoesNotMatch', 'Access denied.')
  }
  if (form.get('Content-Type') !== target.mimeType) {
    return failure(403, 'AccessDenied', 'Policy did not reference these fields: Content-Type')
  }
  const file = form.get('file')
  if (!(file instanceof File))
    return failure(400, 'InvalidArgument', 'POST requires exactly one file upload per request.')
  const refused = sizeRefusal(file.size, target.key)
  if (refused) return refused
  storeStaged(state, { key: target.key, bytes: await file.bytes() })
  const location = new URL(target.key, request.url).href
  const fields = `<Location>${location}</Location><Bucket>shopify-staged-uploads</Bucket><Key>${target.key}</Key>`
  return xml(201, `<PostResponse>${fields}</PostResponse>`)
}

async function takeBody(state: State, request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const target = findOpen(state, { key: keyOf(request.url) ?? '', method: 'PUT' })
  if (!target || searchParams.get('X-Goog-Signature') !== target.signature) {
    return failure(403, 'SignatureDoesNotMatch', 'Access denied.')
  }
  const bytes = new Uint8Array(await request.arrayBuffer())
  storeStaged(state, { key: target.key, bytes })
  return new Response(null, { status: 200 })
}

function findOpen(
  state: State,
  { key, method }: { key: string; method: StagedUpload['method'] },
): StagedUpload | null {
  const target = findStaged(state, key)
  return target?.method === method && target.expiresAt > state.clock.now().toISOString() ? target : null
}

function sizeRefusal(size: number, key: string): Response | null {
  if (size > largestBytes(key))
    return failure(400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed object size.')
  return size === 0
    ? failure(400, 'EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed object size.')
    : null
}

const failure = (status: number, code: string, message: string): Response =>
  xml(status, `<Error><Code>${code}</Code><Message>${message}</Message></Error>`)

const xml = (status: number, body: string): Response =>
  new Response(`<?xml version='1.0' encoding='UTF-8'?>${body}`, {
    status,
    headers: { 'content-type': 'application/xml; charset=UTF-8' },
  })
