import { z } from 'zod'
import type { GraphQLRequest } from './execute'

const graphQLRequest = z.object({
  query: z.string(),
  variables: z
    .record(z.string(), z.unknown())
    .nullish()
    .transform((given) => given ?? {}),
  operationName: z
    .string()
    .nullish()
    .transform((given) => given ?? null),
})

type Refusal = { errors: string | Record<string, string> }

/** Where the sandbox stops reading: whoever looks at variables goes down them, and the stack has an end. */
const DEEPEST = 1000

/** The request, or what is wrong with it. */
export async function readRequest(request: Request): Promise<GraphQLRequest | Refusal> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim()
  if (type === 'application/graphql')
    return { query: await request.text(), variables: {}, operationName: null }
  if (type !== 'application/json') return { errors: 'Bad Request' }
  const body: unknown = await request.json().catch(() => null)
  const parsed = graphQLRequest.safeParse(body)
  if (parsed.success) return isTooDeep(parsed.data.variables) ? { errors: 'Bad Request' } : parsed.data
  return {
    errors: body === null ? 'Bad Request' : { query: 'Required parameter missing or invalid' },
  }
}

function isTooDeep(variables: unknown): boolean {
  let level = [variables]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true
    level = level.flatMap((value) => (typeof value === 'object' && value ? Object.values(value) : []))
  }
  return false
}
