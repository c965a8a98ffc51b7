import { createHmac, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { readOne, run, type State } from '../state'
import { decoded } from './decoded'

export const stagedUploadTables = `
  create table if not exists staged_upload (
    key text primary key,
    shop text not null,
    method text not null,
    mime_type text not null,
    signature text not null,
    expires_at text not null,
    bytes blob
  ) strict;
`

export const UPLOAD_HOST = 'shopify-staged-uploads.storage.googleapis.com'
const MEGABYTE = 1024 * 1024
/** Variables for a bulk mutation may be a hundred megabytes, anything else twenty. */
export const largestBytes = (key: string): number => (/^tmp\/\d+\/bulk\//.test(key) ? 100 : 20) * MEGABYTE
const LIFETIME_MS = { POST: 24 * 3600 * 1000, PUT: 7 * 24 * 3600 * 1000 }

type Method = 'POST' | 'PUT'
type StagedTarget = { url: string; resourceUrl: string; parameters: { name: string; value: string }[] }

const stagedRow = z.object({
  key: z.string(),
  shop: z.string(),
  method: z.enum(['POST', 'PUT']),
  mimeType: z.string(),
  signature: z.string(),
  expiresAt: z.string(),
  bytes: z.instanceof(Uint8Array).nullable(),
})
export type StagedUpload = z.infer<typeof stagedRow>

/** A place for one upload, signed as Google Cloud Storage wants it: a form's parameters for POST, a signed URL for PUT. */
export function openTarget(
  state: State,
  upload: {
    shop: { id: number; domain: string }
    filename: string
    mimeType: string
    method: Method
    folder: string
  },
): StagedTarget {
  const { shop, filename, mimeType, method, folder } = upload
  const key = `tmp/${shop.id}/${folder}/${randomUUID()}/${filename}`
  const now = state.clock.now()
  const expiresAt = new Date(now.getTime() + LIFETIME_MS[method]).toISOString()
  const date = `${now.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
  const signature = createHmac('sha512', randomUUID()).update(key).digest('hex').repeat(4)
  run(
    state,
    'insert into staged_upload (key, shop, method, mime_type, signature, expires_at) values (?, ?, ?, ?, ?, ?)',
    key,
    shop.domain,
    method,
    mimeType,
    signature,
    expiresAt,
  )
  const signed = { key, mimeType, date, signature, expiresAt }
  return method === 'POST' ? postTarget(signed) : putTarget(signed)
}

export function findStaged(state: State, key: string): StagedUpload | null {
  const columns = 'key, shop, method, mime_type as mimeType, signature, expires_at as expiresAt, bytes'
  return readOne(state, stagedRow, `select ${columns} from staged_upload where key = ?`, key)
}

export function storeStaged(state: State, { key, bytes }: { key: string; bytes: Uint8Array }): void {
  run(state, 'update staged_upload set bytes = ? where key = ?', bytes, key)
}

/** The key in a target's `resourceUrl`, or null for an address elsewhere. */
export function keyOf(resourceUrl: string): string | null {
  const url = URL.canParse(resourceUrl) ? new URL(resourceUrl) : null
  return url?.hostname === UPLOAD_HOST ? decoded(url.pathname.slice(1)) : null
}

type Signed = { key: string; mimeType: string; date: string; signature: string; expiresAt: string }

const ALGORITHM = 'GOOG4-RSA-SHA256'
const credential = (date: string) =>
  `merchant-assets@shopify-tiers.iam.gserviceaccount.com/${date.slice(0, 8)}/auto/storage/goog4_request`
const addressOf = (key: string) =>
  `https://${UPLOAD_HOST}/${key.split('/').map(encodeURIComponent).join('/')}`

function postTarget({ key, mimeType, date, signature, expiresAt }: Signed): StagedTarget {
  const named = { 'Content-Type': mimeType, success_action_status: '201', acl: 'private' }
  const signer = { 'x-goog-date': date, 'x-goog-credential': credential(date), 'x-goog-algorithm': ALGORITHM }
  const conditions = [
    ...Object.entries(named).map(([name, value]) => ({ [name]: value })),
    ['content-length-range', 1, largestBytes(key)],
    { bucket: 'shopify-staged-uploads' },
    { key },
    ...Object.entries(signer).map(([name, value]) => ({ [name]: value })),
  ]
  const policy = Buffer.from(JSON.stringify({ conditions, expiration: expiresAt })).toString('base64')
  const fields = { ...named, key, ...signer, 'x-goog-signature': signature, policy }
  return {
    url: `https://${UPLOAD_HOST}/`,
    resourceUrl: addressOf(key),
    parameters: Object.entries(fields).map(([name, value]) => ({ name, value })),
  }
}

function putTarget({ key, mimeType, date, signature }: Signed): StagedTarget {
  const query = new URLSearchParams({
    'X-Goog-Algorithm': ALGORITHM,
    'X-Goog-Credential': credential(date),
    'X-Goog-Date': date,
    'X-Goog-Expires': String(LIFETIME_MS.PUT / 1000),
    'X-Goog-SignedHeaders': 'host',
    'X-Goog-Signature': signature,
  })
  return {
    url: `${addressOf(key)}?${query}`,
    resourceUrl: addressOf(key),
    parameters: [
      { name: 'content_type', value: mimeType },
      { name: 'acl', value: 'private' },
    ],
  }
}
