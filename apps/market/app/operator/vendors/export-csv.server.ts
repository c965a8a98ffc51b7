import { Readable } from 'node:stream'
import type { ExportedVendor } from '@souk/flows'
import { NOTHING_TOLD, writeVendorCsv } from '@souk/vendors'

/** The file, written while it is read. */
export const csvOf = (vendors: AsyncGenerator<ExportedVendor>): Readable =>
  writeVendorCsv(Readable.from(rows(vendors)))

async function* rows(vendors: AsyncGenerator<ExportedVendor>) {
  for await (const { vendor, details, groups } of vendors)
    yield {
      id: vendor.id,
      name: vendor.displayName,
      handle: vendor.handle,
      email: vendor.email,
      status: vendor.status,
      applied: vendor.appliedAt.toISOString(),
      decided: vendor.decidedAt?.toISOString() ?? '',
      reason: vendor.statusReason ?? '',
      about: vendor.about,
      ...vendor.links,
      ...(details ?? NOTHING_TOLD),
      language: vendor.language ?? '',
      groups: groups.join('; '),
    }
}
