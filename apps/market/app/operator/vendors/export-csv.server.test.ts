import type { ExportedVendor } from '@souk/flows'
import { assert, shopDomain, vendorId } from '@souk/kernel'
import { expect, test, vi } from 'vitest'
import { csvFile } from '../../platform/csv-file.server'
import { csvOf } from './export-csv.server'

const vendor: ExportedVendor['vendor'] = {
  id: vendorId('01890000-0000-7000-8000-000000000001'),
  shop: shopDomain('ours.myshopify.com'),
  ownerCustomerId: null,
  displayName: 'Kiln & Clay',
  handle: 'kiln-clay',
  email: 'kiln@example.com',
  about: 'Bowls. '.repeat(100),
  links: { website: '', instagram: '', facebook: '', tiktok: '', youtube: '', x: '' },
  status: 'approved',
  statusReason: null,
  appliedAt: new Date(0),
  decidedAt: null,
  metaobjectId: null,
  hasLogo: false,
  hasBanner: false,
  profileVersion: 1,
  vacation: null,
  language: null,
}

const download = (vendors: AsyncGenerator<ExportedVendor>) => csvFile(csvOf(vendors), 'vendors.csv')

test('the file is made no faster than it is downloaded, and not to its end when nobody downloads it any more', async () => {
  let made = 0
  let ended = false
  async function* endless(): AsyncGenerator<ExportedVendor> {
    try {
      for (;;) {
        made += 1
        yield { vendor, details: null, groups: [] }
      }
    } finally {
      ended = true
    }
  }
  const reader = download(endless()).body?.getReader()
  assert(reader, 'a file has a body')
  let text = ''
  while (!text.includes('Kiln & Clay')) text += new TextDecoder().decode((await reader.read()).value)
  // Nobody reads on: what fills the buffers is made, and then no more.
  const settled = async () => {
    const before = made
    await new Promise((resolve) => setImmediate(resolve))
    return made === before
  }
  await vi.waitFor(async () => expect(await settled()).toBe(true))
  expect(made).toBeLessThan(1000)
  await reader.cancel()
  await vi.waitFor(() => expect(ended).toBe(true))
})

test('a database that goes away in the middle ends the download, and nothing else', async () => {
  async function* failing(): AsyncGenerator<ExportedVendor> {
    yield { vendor, details: null, groups: [] }
    throw new Error('the database is away')
  }
  await expect(download(failing()).text()).rejects.toThrow('the database is away')
})
