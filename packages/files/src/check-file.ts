import { type ContentKind, contentKind, fail, ok, type Result } from '@souk/kernel'

export const MAX_FILE_BYTES = 10 * 1024 * 1024

export type FileProblem = 'empty' | 'too-large' | 'wrong-type'

export type CheckedFile = { filename: string; mimeType: string; bytes: Uint8Array<ArrayBuffer> }

const TYPES: Record<ContentKind, { mimeType: string; extension: string; also?: string }> = {
  pdf: { mimeType: 'application/pdf', extension: 'pdf' },
  png: { mimeType: 'image/png', extension: 'png' },
  jpeg: { mimeType: 'image/jpeg', extension: 'jpg', also: 'jpeg' },
  webp: { mimeType: 'image/webp', extension: 'webp' },
}

/** What a person may send: a PDF, PNG, JPEG or WebP by its content, with a name that is safe to show and to save. */
export function checkFile(sent: {
  filename: string
  bytes: Uint8Array<ArrayBuffer>
}): Result<CheckedFile, FileProblem> {
  const { bytes } = sent
  if (bytes.byteLength === 0) return fail('empty')
  if (bytes.byteLength > MAX_FILE_BYTES) return fail('too-large')
  const kind = contentKind(bytes)
  if (!kind) return fail('wrong-type')
  const { mimeType, extension, also } = TYPES[kind]
  return ok({ filename: safeFilename(sent.filename, [extension, also ?? extension]), mimeType, bytes })
}

/** Neither a path nor a command nor text that turns around, and with the ending of what the file really is. */
function safeFilename(filename: string, extensions: [string, ...string[]]): string {
  const base = filename
    .normalize('NFC')
    .replace(/^.*[/\\]/su, '')
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*;%]/g, '-')
    .replace(/\s+/gu, ' ')
  const dot = base.lastIndexOf('.')
  const ending = dot < 0 ? '' : base.slice(dot + 1).toLowerCase()
  const stem = dot < 0 ? base : base.slice(0, dot)
  const name = [...stem]
    .slice(0, 100)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '')
  return `${name || 'file'}.${extensions.includes(ending) ? ending : extensions[0]}`
}
