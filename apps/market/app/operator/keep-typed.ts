import {
  type ClientActionFunctionArgs,
  isRouteErrorResponse,
  type ShouldRevalidateFunction,
} from '@remix-run/react'

/** What a form shows when its answer was that Souk cannot be reached, or none. Nothing is sent again by itself. */
const UNREACHABLE = {
  ok: false,
  message:
    'Souk does not answer right now, and this was probably not stored. What you typed is still here; send it again in a minute.',
  isUnreachable: true,
}

/**
 * Sends a form to the route's own action. An outage (its answer is a page about it, see `server/outage.ts`, or a broken
 * connection) is told beside the form; Remix would put the page of failures in the place of what was typed.
 */
export async function keepTyped({ serverAction }: ClientActionFunctionArgs): Promise<unknown> {
  try {
    return await serverAction()
  } catch (error) {
    if (error instanceof Response || isRouteErrorResponse(error)) throw error
    return UNREACHABLE
  }
}

/**
 * After every other answer the page is looked at again: a refusal says that it shows what others did meanwhile, and Remix
 * would not look again after one.
 */
export const unlessUnreachable: ShouldRevalidateFunction = ({ actionResult }) =>
  !(typeof actionResult === 'object' && actionResult !== null && 'isUnreachable' in actionResult)
