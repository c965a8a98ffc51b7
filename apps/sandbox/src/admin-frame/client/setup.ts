import type { FrameSetup } from '../frame-setup'
import { element } from './element'

/** What the server says about this page: see `frame-page.ts`. */
export const setup: FrameSetup = JSON.parse(element('setup', HTMLScriptElement).textContent ?? '')

/** Asks the admin's server; an answer other than 2xx is an error with its words. */
export async function call(path: string, body?: unknown): Promise<unknown> {
  const send =
    body === undefined
      ? {}
      : {
          method: 'POST',
          body: JSON.stringify(body),
          headers: { 'content-type': 'application/json' },
        }
  const answer = await fetch(`${setup.store}${path}`, send)
  const value: unknown = await answer.json().catch(() => null)
  if (answer.ok) return value
  const error = typeof value === 'object' && value !== null ? Reflect.get(value, 'error') : undefined
  throw new Error(typeof error === 'string' ? error : `The local admin answered ${answer.status}`)
}

export async function freshToken(): Promise<string> {
  const answer = await call('/session-token')
  return String(typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'token') : '')
}
