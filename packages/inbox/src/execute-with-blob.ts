import type pg from 'pg'

/** What `pg` calls on whatever it was given to submit. */
type Submitted = pg.Submittable & {
  handleCommandComplete: () => void
  handleReadyForQuery: () => void
  handleError: (error: Error) => void
}

/**
 * Executes a prepared statement whose $1 is text and whose $2 is bytea, the bytes of `pieces` one after another.
 * `pg` would copy the pieces twice before they reach the socket; here the socket gets them as they are. (PostgreSQL
 * manual, "Frontend/Backend Protocol": Bind, Execute, Sync. The statement must return no rows.)
 * Rejects when no answer comes in time; the connection is of no use then.
 */
export function executeWithBlob(
  client: pg.Client,
  {
    statement,
    text,
    pieces,
    timeoutMs,
  }: { statement: string; text: string; pieces: readonly Buffer[]; timeoutMs: number },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`No answer within ${timeoutMs} ms.`)), timeoutMs)
    const query: Submitted = {
      submit: ({ stream }) => {
        stream.cork()
        stream.write(bindUpToBlob(statement, Buffer.from(text), lengthOf(pieces)))
        for (const piece of pieces) stream.write(piece)
        stream.write(AFTER_BLOB)
        stream.uncork()
      },
      handleCommandComplete: () => {},
      handleReadyForQuery: () => {
        clearTimeout(timer)
        resolve()
      },
      handleError: (error) => {
        clearTimeout(timer)
        reject(error)
      },
    }
    client.query(query)
  })
}

const lengthOf = (pieces: readonly Buffer[]) => pieces.reduce((sum, { length }) => sum + length, 0)

const TEXT = 0
const BINARY = 1

function bindUpToBlob(statement: string, text: Buffer, blobLength: number): Buffer {
  const body = Buffer.concat([
    cString(''), // the unnamed portal
    cString(statement),
    int16s(2, TEXT, BINARY),
    int16s(2),
    int32(text.length),
    text,
    int32(blobLength),
  ])
  return Buffer.concat([Buffer.from('B'), int32(4 + body.length + blobLength + 2), body])
}

const cString = (text: string) => Buffer.from(`${text}\0`)

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(value)
  return bytes
}

function int16s(...values: number[]): Buffer {
  const bytes = Buffer.alloc(2 * values.length)
  for (const [index, value] of values.entries()) bytes.writeInt16BE(value, 2 * index)
  return bytes
}

/** Bind's end: no result formats. Then all of the unnamed portal, then Sync. */
const AFTER_BLOB = Buffer.concat([
  int16s(0),
  Buffer.from('E'),
  int32(9),
  cString(''),
  int32(0),
  Buffer.from('S'),
  int32(4),
])
