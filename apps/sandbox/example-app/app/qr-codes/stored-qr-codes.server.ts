import { z } from 'zod'
import { database } from './database.server'
import { DESTINATIONS, type QrCode, type QrCodeInput } from './qr-code'

const COLUMNS = `id, shop, title, product_id as productId, product_handle as productHandle,
  variant_id as variantId, destination, scans`

const row = z.object({
  id: z.number(),
  shop: z.string(),
  title: z.string(),
  productId: z.string(),
  productHandle: z.string(),
  variantId: z.string(),
  destination: z.enum(DESTINATIONS),
  scans: z.number(),
})

/** The QR codes of a shop, newest first. */
export const listQrCodes = (shop: string): QrCode[] =>
  row
    .array()
    .parse(database.prepare(`select ${COLUMNS} from qr_code where shop = ? order by id desc`).all(shop))

/** Null when the shop has none of this id. */
export function findQrCode(shop: string, id: number): QrCode | null {
  const found = database.prepare(`select ${COLUMNS} from qr_code where shop = ? and id = ?`).get(shop, id)
  return found ? row.parse(found) : null
}

/** Answers the id. */
export function insertQrCode(shop: string, input: QrCodeInput): number {
  const { title, productId, productHandle, variantId, destination } = input
  const { lastInsertRowid } = database
    .prepare(
      `insert into qr_code (shop, title, product_id, product_handle, variant_id, destination)
       values (?, ?, ?, ?, ?, ?)`,
    )
    .run(shop, title.trim(), productId, productHandle, variantId, destination)
  return Number(lastInsertRowid)
}

export function updateQrCode({ shop, id }: Pick<QrCode, 'shop' | 'id'>, input: QrCodeInput): void {
  const { title, productId, productHandle, variantId, destination } = input
  database
    .prepare(
      `update qr_code set title = ?, product_id = ?, product_handle = ?, variant_id = ?, destination = ?
       where shop = ? and id = ?`,
    )
    .run(title.trim(), productId, productHandle, variantId, destination, shop, id)
}

export function deleteQrCode({ shop, id }: Pick<QrCode, 'shop' | 'id'>): void {
  database.prepare('delete from qr_code where shop = ? and id = ?').run(shop, id)
}

export function countScan({ shop, id }: QrCode): void {
  database.prepare('update qr_code set scans = scans + 1 where shop = ? and id = ?').run(shop, id)
}
