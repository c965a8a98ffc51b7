import type { ImageRefusal, ShownImage } from '@souk/flows'
import type { Result } from '@souk/kernel'
import { IMAGE_KINDS, type ImageKind } from '@souk/vendors'
import { z } from 'zod'
import { NEVER_A_PAGE } from './private-download.server'

const STATUS = { 'not-found': 404, 'not-allowed': 403, 'shopify-unavailable': 424 } as const

/** An image to be shown in a page: its type is what its bytes were found to be, and it is never a page of this address. */
export const imageAnswer = (shown: Result<ShownImage, ImageRefusal>): Response =>
  shown.ok
    ? new Response(shown.value.bytes, { headers: { ...NEVER_A_PAGE, 'Content-Type': shown.value.mimeType } })
    : new Response(null, { status: STATUS[shown.reason], headers: NEVER_A_PAGE })

const kindInAddress = z.enum(IMAGE_KINDS)

/** @throws a 404 Response when the address names no kind of image */
export function readImageKind({ kind }: { kind?: string | undefined }): ImageKind {
  const parsed = kindInAddress.safeParse(kind)
  if (!parsed.success) throw new Response(null, { status: 404, headers: NEVER_A_PAGE })
  return parsed.data
}
