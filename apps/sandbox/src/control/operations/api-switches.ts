import { z } from 'zod'
import { apiSwitches, apiSwitchesSchema, setApiSwitches } from '../../admin-api/api-switches'
import type { Context } from '../../context'
import { operation } from '../operation'

/** How the Admin API misbehaves, in every shop. */
export function apiSwitchOperations({ state }: Context) {
  return {
    getApiSwitches: operation(
      {
        method: 'get',
        path: '/api-switches',
        tag: 'App',
        summary: 'How the Admin API misbehaves',
        input: z.object({}),
        answer: apiSwitchesSchema,
      },
      () => apiSwitches(state),
    ),
    setApiSwitches: operation(
      {
        method: 'post',
        path: '/api-switches',
        tag: 'App',
        summary:
          'Makes the Admin API misbehave: failures, a low limit of metaobjects. What is left out stays',
        input: apiSwitchesSchema.partial(),
        answer: apiSwitchesSchema,
      },
      (changes) => setApiSwitches(state, changes),
    ),
  }
}
