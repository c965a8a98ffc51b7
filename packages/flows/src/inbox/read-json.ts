import { GiveUp } from '@souk/inbox'

/** The body of a webhook. What is no JSON today will not be tomorrow. */
export function readJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    throw new GiveUp('The body is not JSON.')
  }
}
