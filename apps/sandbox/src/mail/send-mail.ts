import { randomUUID } from 'node:crypto'
import { type State, transaction } from '../state'
import { insertAttachment } from './attachments'
import { deliverMail } from './deliver-mail'
import { recordEvent } from './mail-events'
import { insertMail } from './mails'
import { refuseQuota } from './quota'
import { isNewMail, type NewMail, readMail } from './read-mail'
import { invalid, type Refusal } from './refusals'
import { refuseSender } from './sender-rules'

const MOST_IN_A_BATCH = 100

/** `POST /emails`. */
export function sendMail(state: State, payload: unknown, key: string | null): { id: string } | Refusal {
  const read = check(state, payload, { isBatch: false })
  if (!isNewMail(read)) return read
  return refuseQuota(state, [read]) ?? { id: accept(state, read, key) }
}

type BatchAnswer = { data: { id: string }[]; errors?: { index: number; message: string }[] }

/** `POST /emails/batch`: all or nothing, unless `x-batch-validation: permissive` lets the good ones through. */
export function sendBatch(
  state: State,
  payload: unknown,
  { key, isPermissive }: { key: string | null; isPermissive: boolean },
): BatchAnswer | Refusal {
  if (!Array.isArray(payload) || payload.length === 0)
    return invalid('The request body must be an array of emails.')
  if (payload.length > MOST_IN_A_BATCH)
    return invalid(`The maximum number of emails in a batch is ${MOST_IN_A_BATCH}.`)
  const read = payload.map((one) => check(state, one, { isBatch: true }))
  const mails = read.filter(isNewMail)
  const errors = read.flatMap((one, index) => (isNewMail(one) ? [] : [{ index, refusal: one }]))
  const [first] = errors
  if (first && !isPermissive) return first.refusal
  const over = refuseQuota(state, mails)
  if (over) return over
  const data = transaction(state, () => mails.map((mail) => ({ id: accept(state, mail, key) })))
  if (!isPermissive) return { data }
  return { data, errors: errors.map(({ index, refusal: { message } }) => ({ index, message })) }
}

function check(state: State, payload: unknown, options: { isBatch: boolean }): NewMail | Refusal {
  const read = readMail(state, payload, options)
  return isNewMail(read) ? (refuseSender(state, read) ?? read) : read
}

function accept(state: State, { attachments, ...read }: NewMail, key: string | null): string {
  const id = randomUUID()
  const receivedAt = state.clock.now().toISOString()
  const isLater = read.scheduledAt !== null && read.scheduledAt > receivedAt
  const mail = { ...read, id, receivedAt, lastEvent: 'queued' as const, idempotencyKey: key }
  transaction(state, () => {
    insertMail(state, mail)
    for (const file of attachments) insertAttachment(state, id, file)
    if (isLater) recordEvent(state, mail, { type: 'scheduled' })
    else deliverMail(state, mail)
  })
  return id
}
