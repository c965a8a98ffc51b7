import type { OpenedFile } from '@souk/flows'
import type { Result } from '@souk/kernel'
import { create as contentDisposition } from 'content-disposition'
import { WORDS } from '../portal/words/all'
import type { Words } from '../portal/words/words'

type Refusal = Parameters<typeof refuse>[0]

const STATUS = { 'not-found': 404, 'not-allowed': 403, 'key-missing': 424, damaged: 424 } as const

/**
 * A private file as something to save: never shown in place as a page of this address, never kept by a cache.
 * A file that cannot be had is answered by one plain sentence.
 */
export function privateDownload(opened: Result<OpenedFile, Refusal>, { files }: Words = WORDS.en): Response {
  if (!opened.ok) return refuse(opened.reason, files[opened.reason])
  const { file, bytes } = opened.value
  return new Response(bytes, {
    headers: {
      ...NEVER_A_PAGE,
      'Content-Type': file.mimeType,
      'Content-Disposition': contentDisposition(file.filename),
    },
  })
}

/** @param sentence says it in another language, or says more than the usual one */
export function refuse(reason: keyof typeof STATUS, sentence: string = WORDS.en.files[reason]): Response {
  return new Response(sentence, {
    status: STATUS[reason],
    headers: { ...NEVER_A_PAGE, 'Content-Type': 'text/plain; charset=utf-8' },
  })
}

/** Whatever was uploaded: nothing in it runs, and no cache keeps it. */
export const NEVER_A_PAGE = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'Cache-Control': 'private, no-store',
}
