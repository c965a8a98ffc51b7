import { randomUUID } from 'node:crypto'
import { getMimeType } from 'hono/utils/mime'
import { z } from 'zod'
import { readAll, readOne, run, type State } from '../state'

/** A file of a mail. One given by `path` is kept as its address: the sandbox fetches nothing from elsewhere. */
export const attachmentTable = `
  create table if not exists email_attachment (
    id text primary key,
    mail_id text not null references email (id) on delete cascade,
    filename text,
    content_type text not null,
    content_id text,
    path text,
    size integer not null,
    content blob
  ) strict;
`

const row = z.object({
  id: z.string(),
  filename: z.string().nullable(),
  contentType: z.string(),
  contentId: z.string().nullable(),
  path: z.string().nullable(),
  size: z.number(),
})
const COLUMNS =
  'id, filename, content_type as contentType, content_id as contentId, path, size from email_attachment'

export type Attachment = z.infer<typeof row>
export type NewAttachment = {
  filename: string | null
  contentType: string | null
  contentId: string | null
  path: string | null
  content: Buffer | null
}

export function insertAttachment(state: State, mailId: string, file: NewAttachment): void {
  const known = getMimeType(file.filename ?? file.path ?? '')?.split(';')[0]
  const type = file.contentType ?? known ?? 'application/octet-stream'
  run(
    state,
    'insert into email_attachment values (?, ?, ?, ?, ?, ?, ?, ?)',
    randomUUID(),
    mailId,
    file.filename,
    type,
    file.contentId,
    file.path,
    file.content?.length ?? 0,
    file.content,
  )
}

export function listAttachments(state: State, mailId: string): Attachment[] {
  return readAll(state, row, `select ${COLUMNS} where mail_id = ? order by rowid`, mailId)
}

export function findAttachment(
  state: State,
  { mailId, id }: { mailId: string; id: string },
): Attachment | null {
  return readOne(state, row, `select ${COLUMNS} where mail_id = ? and id = ?`, mailId, id)
}

export function readAttachment(state: State, id: string): Uint8Array | null {
  const content = z.object({ content: z.instanceof(Uint8Array).nullable() })
  return readOne(state, content, 'select content from email_attachment where id = ?', id)?.content ?? null
}
