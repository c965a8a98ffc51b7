import type { Decision } from '@souk/flows'
import { useSending } from './use-sending'

/** Sends decisions about vendors to the page's own action. */
export function useDecision() {
  const { refusal, underWay, send } = useSending()
  return {
    /** Id of the vendor whose decision is on its way. */
    busyWith: underWay?.get('vendor') ?? null,
    refusal,
    decide: (vendor: string, move: Decision['move'], reason = '') => send({ decision: move, vendor, reason }),
  }
}
