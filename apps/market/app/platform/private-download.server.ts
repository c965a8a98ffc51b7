import type { OpenedFile } from '@souk/flows'
import type { Result } from '@souk/kernel'
import { create as contentDisposition } from 'content-disposition'

type Refusal = Parameters<typeof refuse>[0]

const SENTENCES = {
  'not-found': [404, 'There is no such file here.'],
  'not-allowed': [403, 'You may not see what vendors send in private. Ask somebody who may.'],
  'key-missing': [
    424,
    'This file was encrypted with a key that Souk does not have any more. It is still stored, and opens again once the key is back among the file keys.',
  ],
  damaged: [
    424,
    'This file is not what it was when it was stored, so it is not shown. Ask for it to be sent once more.',
  ],
} as const

/**
 * A private file as something to save: never shown in place as a page of this address, never kept by a cache.
 * A file that cannot be had is answered by one plain sentence.
 */
export function privateDownload(opened: Result<OpenedFile, Refusal>): Response {
  if (!opened.ok) return refuse(opened.reason)
  const { file, bytes } = opened.value
  return new Response(bytes, {
    headers: {
      ...NEVER_A_PAGE,
      'Content-Type': file.mimeType,
      'Content-Disposition': contentDisposition(file.filename),
    },
  })
}

/** @param instead says more than the usual sentence */
export function refuse(reason: keyof typeof SENTENCES, instead?: string): Response {
  const [status, sentence] = SENTENCES[reason]
  return new Response(instead ?? sentence, {
    status,
    headers: { ...NEVER_A_PAGE, 'Content-Type': 'text/plain; charset=utf-8' },
  })
}

const NEVER_A_PAGE = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'Cache-Control': 'private, no-store',
}
