import { type VendorId, vendorId } from '@souk/kernel'
import { z } from 'zod'
import { notFound } from '../authenticate-operator.server'

const idInAddress = z.uuid().toLowerCase().transform(vendorId)

/** @throws a 404 Response when the address names nothing that could be a vendor */
export function readVendorId({ id }: { id?: string | undefined }): VendorId {
  const parsed = idInAddress.safeParse(id)
  if (!parsed.success) throw notFound()
  return parsed.data
}

const page = z.coerce.number().int().min(1).max(100_000).catch(1)

/** Which page of the history the address asks for. */
export const readHistoryPage = (request: Request): number =>
  page.parse(new URL(request.url).searchParams.get('history') ?? 1)
