import { z } from 'zod'
import { readAll, readOne, run, type State } from '../state'

export const fileTables = `
  create table if not exists file (
    id integer primary key autoincrement,
    shop text not null references shop (domain),
    kind text not null,
    filename text not null,
    alt text,
    source text not null,
    mime_type text,
    width integer,
    height integer,
    bytes blob,
    error text,
    created_at text not null,
    updated_at text not null,
    unique (shop, filename)
  ) strict;
`

const fileRow = z.object({
  id: z.number(),
  shop: z.string(),
  kind: z.enum(['MediaImage', 'GenericFile']),
  filename: z.string(),
  alt: z.string().nullable(),
  source: z.string(),
  mimeType: z.string().nullable(),
  width: z.number().nullable(),
  height: z.number().nullable(),
  size: z.number().nullable(),
  /** A `FileErrorCode`: why it cannot be used. */
  error: z.string().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
})

/** A file in Shopify Files. What it is was read from its bytes when it was made; `size` is in bytes. */
export type StoredFile = z.infer<typeof fileRow>

const SELECT = `select id, shop, kind, filename, alt, source, mime_type as mimeType, width, height, length(bytes) as size,
  error, created_at as createdAt, updated_at as updatedAt from file`

export function findFile(state: State, { shop, id }: { shop: string; id: number }): StoredFile | null {
  return readOne(state, fileRow, `${SELECT} where shop = ? and id = ?`, shop, id)
}

export function findFileByName(
  state: State,
  { shop, filename }: { shop: string; filename: string },
): StoredFile | null {
  return readOne(state, fileRow, `${SELECT} where shop = ? and filename = ?`, shop, filename)
}

export function listFiles(state: State, shop: string): StoredFile[] {
  return readAll(state, fileRow, `${SELECT} where shop = ? order by id`, shop)
}

export function readBytes(
  state: State,
  { shop, filename }: { shop: string; filename: string },
): Uint8Array | null {
  const row = z.object({ bytes: z.instanceof(Uint8Array).nullable() })
  return (
    readOne(state, row, 'select bytes from file where shop = ? and filename = ?', shop, filename)?.bytes ??
    null
  )
}

export type NewFile = Omit<StoredFile, 'id' | 'size' | 'createdAt' | 'updatedAt'> & {
  bytes: Uint8Array | null
}

/** Stores the file; one of the same name is replaced and keeps its id. */
export function putFile(state: State, file: NewFile): StoredFile {
  const now = state.clock.now().toISOString()
  const { shop, kind, filename, alt, source, mimeType, width, height, bytes, error } = file
  run(
    state,
    `insert into file (shop, kind, filename, alt, source, mime_type, width, height, bytes, error, created_at, updated_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (shop, filename) do update set alt = excluded.alt, source = excluded.source,
       mime_type = excluded.mime_type, width = excluded.width, height = excluded.height, bytes = excluded.bytes,
       error = excluded.error, updated_at = excluded.updated_at`,
    shop,
    kind,
    filename,
    alt,
    source,
    mimeType,
    width,
    height,
    bytes,
    error,
    now,
    now,
  )
  const stored = findFileByName(state, { shop, filename })
  if (!stored) throw new Error(`file ${filename} was stored but is not there`)
  return stored
}

export function deleteFile(state: State, id: number): void {
  run(state, 'delete from file where id = ?', id)
}

type Change = {
  alt: string | null
  filename: string
  /** Null leaves what is in it, and since when. */
  content: Pick<NewFile, 'source' | 'mimeType' | 'width' | 'height' | 'bytes' | 'error'> | null
}

/** The file under the same id with another text, name or content. */
export function changeFile(
  state: State,
  { shop, id }: StoredFile,
  { alt, filename, content }: Change,
): StoredFile {
  run(state, 'update file set alt = ?, filename = ? where id = ?', alt, filename, id)
  if (content) {
    const { source, mimeType, width, height, bytes, error } = content
    run(
      state,
      `update file set source = ?, mime_type = ?, width = ?, height = ?, bytes = ?, error = ?, updated_at = ?
       where id = ?`,
      source,
      mimeType,
      width,
      height,
      bytes,
      error,
      state.clock.now().toISOString(),
      id,
    )
  }
  const stored = findFile(state, { shop, id })
  if (!stored) throw new Error(`file ${id} was changed but is not there`)
  return stored
}
