import { z } from 'zod'
import { findFile, type StoredFile } from '../files/file'
import { readAll, readOne, run, type State } from '../state'

export const productMediaTables = `
  create table if not exists product_media (
    product_id integer not null references product (id) on delete cascade,
    file_id integer not null references file (id) on delete cascade,
    position integer not null,
    primary key (product_id, file_id)
  ) strict;
`

/** The files a product is shown with, in their order. */
export function listMedia(state: State, { shop, id }: { shop: string; id: number }): StoredFile[] {
  const sql = 'select file_id as fileId from product_media where product_id = ? order by position, file_id'
  return readAll(state, z.object({ fileId: z.number() }), sql, id).flatMap(
    ({ fileId }) => findFile(state, { shop, id: fileId }) ?? [],
  )
}

/** Puts a file behind the others; one that is there already stays where it is. */
export function appendMedia(
  state: State,
  { productId, fileId }: { productId: number; fileId: number },
): void {
  run(
    state,
    `insert into product_media (product_id, file_id, position)
     select ?, ?, coalesce(max(position), 0) + 1 from product_media where product_id = ? on conflict do nothing`,
    productId,
    fileId,
    productId,
  )
}

/** Shows the product with these files, in this order, and with no other. */
export function replaceMedia(state: State, productId: number, fileIds: number[]): void {
  run(state, 'delete from product_media where product_id = ?', productId)
  for (const fileId of new Set(fileIds)) appendMedia(state, { productId, fileId })
}

export function removeMedia(
  state: State,
  { productId, fileId }: { productId: number; fileId: number },
): void {
  run(state, 'delete from product_media where product_id = ? and file_id = ?', productId, fileId)
}

export function countMedia(state: State, productId: number): number {
  const sql = 'select count(*) as count from product_media where product_id = ?'
  return readOne(state, z.object({ count: z.number() }), sql, productId)?.count ?? 0
}
