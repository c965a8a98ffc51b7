import { type FileId, fileId } from '@souk/kernel'
import { z } from 'zod'
import { refuse } from './private-download.server'

const idInAddress = z.uuid().toLowerCase().transform(fileId)

/** @throws a 404 Response when the address names nothing that could be a file */
export function readFileId({ id }: { id?: string | undefined }): FileId {
  const parsed = idInAddress.safeParse(id)
  if (!parsed.success) throw refuse('not-found')
  return parsed.data
}
