import { z } from 'zod'
import type { Context } from '../../context'
import { operation } from '../operation'
import { resetSandbox } from '../reset'

export function stateOperations({ state }: Context) {
  return {
    health: operation(
      {
        method: 'get',
        path: '/health',
        tag: 'State',
        summary: 'Whether the sandbox is there',
        input: z.object({}),
        answer: z.object({ ok: z.literal(true) }),
      },
      () => ({ ok: true as const }),
    ),
    reset: operation(
      {
        method: 'post',
        path: '/reset',
        tag: 'State',
        summary: 'Forgets everything and makes the demo shop and its customers anew; snapshots stay',
        input: z.object({}),
        answer: z.object({}),
      },
      () => {
        resetSandbox(state)
        return {}
      },
    ),
  }
}
