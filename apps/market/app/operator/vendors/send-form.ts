import type { Outcome } from '../outcome.server'

/** What a route without a page of its own answers to a form. */
export type Answer = Outcome & { id?: string }

const OFFLINE: Answer = {
  ok: false,
  message: 'The connection broke, so it is not known whether this was done. Reload the page to see.',
}

/** Sends a form to a route without a page; Shopify's App Bridge adds the proof of who sends it. */
export async function sendForm(path: string, fields: Record<string, string>): Promise<Answer> {
  const body = new URLSearchParams(fields)
  try {
    const response = await fetch(path, { method: 'POST', body })
    const answer: Answer = await response.json()
    return answer
  } catch {
    return OFFLINE
  }
}
