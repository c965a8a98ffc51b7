import { randomUUID } from 'node:crypto'
import type { Bucket } from '../graphql/bucket'
import { throttled } from '../graphql/cost-extension'
import type { API_FAILURES } from './api-switches'

/** The answer of an API that fails. What stands in the body of a 5xx is not documented. */
export function failedAnswer(how: (typeof API_FAILURES)[number], bucket: Bucket): Response {
  switch (how) {
    case 'throttled':
      bucket.take(bucket.available())
      return Response.json(throttled(bucket, 1))
    case 'internal':
      return Response.json(internalError(randomUUID()))
    default:
      return Response.json({ errors: WORDS[how] }, { status: Number(how) })
  }
}

const WORDS = {
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
}

const internalError = (requestId: string) => ({
  errors: [
    {
      message: `Internal error. Looks like something went wrong on our end.\nRequest ID: ${requestId} (include this in support requests).`,
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
    },
  ],
})
