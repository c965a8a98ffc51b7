import type { Readable } from 'node:stream'
import { createReadableStreamFromReadable } from '@remix-run/node'

/** A CSV file to be saved, made no faster than it is downloaded, and kept by no cache. */
export const csvFile = (file: Readable, filename: string): Response =>
  new Response(createReadableStreamFromReadable(file), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${filename}"`,
      'cache-control': 'no-store',
    },
  })
