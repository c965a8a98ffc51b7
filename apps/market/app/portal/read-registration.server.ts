import { MAX_FILE_BYTES } from '@souk/files'
import { IMAGE_KINDS, type ImageKind, MAX_IMAGE_BYTES, textFields } from '@souk/vendors'
import { readMultipart } from './read-multipart.server'

export type SentForm = {
  fields: Record<string, string>
  /** What was chosen. A file that is too large is cut just past the limit, so that it is seen to be. */
  images: { [kind in ImageKind]?: Uint8Array<ArrayBuffer> }
  /** Answers that are files, by the name of their field. */
  files: Record<string, { filename: string; bytes: Uint8Array<ArrayBuffer> }>
}

/** @throws Responses as `readMultipart` does */
export async function readRegistration(request: Request): Promise<SentForm> {
  const form = await readMultipart(request, limitOf)
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

function limitOf(name: string): number | undefined {
  if (isImageKind(name)) return MAX_IMAGE_BYTES[name]
  return name.startsWith('question-') ? MAX_FILE_BYTES : undefined
}
