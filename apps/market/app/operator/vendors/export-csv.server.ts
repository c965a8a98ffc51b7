import { Readable } from 'node:stream'
import { createReadableStreamFromReadable } from '@remix-run/node'
import type { ExportedVendor } from '@souk/flows'
import { NOTHING_TOLD, writeVendorCsv } from '@souk/vendors'

/** The file as a stream that is read from the database no faster than it is downloaded. */
export const csvOf = (vendors: AsyncGenerator<ExportedVendor>): ReadableStream<Uint8Array> =>
  createReadableStreamFromReadable(writeVendorCsv(Readable.from(rows(vendors))))

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
