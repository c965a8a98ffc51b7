import { MAX_FILE_BYTES } from '@souk/files'
import { textFields } from '@souk/vendors'
import { readMultipart } from './read-multipart.server'

export type SentSubmission = {
  fields: Record<string, string>
  file: { filename: string; bytes: Uint8Array<ArrayBuffer> } | null
}

/** @throws Responses as `readMultipart` does */
export async function readSubmission(request: Request): Promise<SentSubmission> {
  const form = await readMultipart(request, (name) => (name === 'file' ? MAX_FILE_BYTES : undefined))
  const file = form.get('file')
  const chosen = file instanceof File && (file.name !== '' || file.size > 0) ? file : null
  return {
    fields: textFields(form),
    file: chosen && { filename: chosen.name, bytes: new Uint8Array(await chosen.arrayBuffer()) },
  }
}
