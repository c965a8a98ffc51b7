import type { Context as Call } from 'hono'
import { z } from 'zod'
import { ControlFault } from './fault'

const record = z.record(z.string(), z.unknown())

/** The fields of a JSON body or of a form; none when there is no body. */
export async function readBody(call: Call): Promise<Record<string, unknown>> {
  const type = call.req.header('content-type') ?? ''
  if (/^(multipart\/form-data|application\/x-www-form-urlencoded)/.test(type)) return call.req.parseBody()
  const text = await call.req.text()
  if (text === '') return {}
  const fields = record.safeParse(parsed(text))
  if (!fields.success) throw new ControlFault('invalid-input', 'The body is not a JSON object.')
  return fields.data
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
