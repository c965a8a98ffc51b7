import { createReadStream, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import type { RouteConfig } from '@asteasolutions/zod-to-openapi'
import type { Hono } from 'hono'
import { z } from 'zod'
import { findSnapshot, SNAPSHOT_NAME, snapshotFile } from '../snapshots/snapshots'
import { ControlFault } from './fault'

const PATH = '/snapshots/{name}/file'
const bytes = { 'application/vnd.sqlite3': { schema: z.string().meta({ format: 'binary' }) } }
const request = { params: z.object({ name: z.string().regex(SNAPSHOT_NAME) }) }

/** The two that carry bytes instead of JSON, and so are no operations: a snapshot leaves as a file and comes in as one. */
export const snapshotFileDocs: RouteConfig[] = [
  {
    method: 'get',
    path: PATH,
    operationId: 'downloadSnapshot',
    tags: ['State'],
    summary: 'The snapshot as a file',
    request,
    responses: { 200: { description: 'Done', content: bytes }, 404: { description: 'no-such-snapshot' } },
  },
  {
    method: 'post',
    path: PATH,
    operationId: 'uploadSnapshot',
    tags: ['State'],
    summary: 'A file becomes the snapshot of this name; whether it is one is seen when it is restored',
    request: { ...request, body: { content: bytes } },
    responses: { 201: { description: 'Done' }, 409: { description: 'snapshot-exists' } },
  },
]

export function snapshotFileRoutes(app: Hono, stateDir: string): void {
  app.get('/snapshots/:name/file', (call) => {
    const name = call.req.param('name')
    if (!findSnapshot(stateDir, name))
      throw new ControlFault('no-such-snapshot', `There is no snapshot ${name}.`)
    call.header('content-type', 'application/vnd.sqlite3')
    call.header('content-disposition', `attachment; filename="${name}.sqlite"`)
    return call.body(Readable.toWeb(createReadStream(snapshotFile(stateDir, name))) as ReadableStream)
  })
  app.post('/snapshots/:name/file', async (call) => {
    const name = call.req.param('name')
    if (!SNAPSHOT_NAME.test(name)) throw new ControlFault('invalid-input', 'name: letters, digits, - and _')
    if (findSnapshot(stateDir, name))
      throw new ControlFault('snapshot-exists', `There is a snapshot ${name} already.`)
    const file = snapshotFile(stateDir, name)
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    rmSync(`${file}.new`, { force: true })
    writeFileSync(`${file}.new`, new Uint8Array(await call.req.arrayBuffer()), { mode: 0o600 })
    renameSync(`${file}.new`, file)
    return call.json({}, 201)
  })
}
