import { type GraphQLError, Kind, parse } from 'graphql'
import { z } from 'zod'
import type { Context } from '../admin-api/context'
import { findStaged } from '../files/staged-target'
import { transaction } from '../state'
import { emitEvent } from '../webhooks/emit-event'
import { linesOf, nodesOf } from './flatten'
import { appendOutput, type BulkOperation, updateOperation } from './operation'
import { keyOfField, PAGE_INFO, pageDocument, rootConnections } from './root-page'

/** How many lines of a mutation's file are worked through at once. */
const LINES = 25

/** Does the next piece of it: one page of a query, or some lines of a mutation's file, and what is told at its end. */
export function workOn(context: Context, operation: BulkOperation): void {
  transaction(context.state, () => {
    if (operation.status === 'CANCELING') return finish(context, { ...operation, status: 'CANCELED' })
    const piece = operation.type === 'QUERY' ? readPage(context, operation) : runLines(context, operation)
    appendOutput(context.state, operation.id, piece.lines)
    const after: BulkOperation = {
      ...operation,
      status: 'RUNNING',
      done: piece.done,
      cursor: piece.cursor,
      objectCount: operation.objectCount + piece.lines.length,
      rootCount: operation.rootCount + piece.roots,
    }
    if (piece.errorCode) return finish(context, { ...after, status: 'FAILED', errorCode: piece.errorCode })
    if (piece.isLast) return finish(context, { ...after, status: 'COMPLETED' })
    updateOperation(context.state, after)
  })
}

type Piece = {
  lines: string[]
  roots: number
  done: number
  cursor: string | null
  isLast: boolean
  errorCode?: string | null
}

const pageInfo = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() })

function readPage(context: Context, operation: BulkOperation): Piece {
  const document = parse(operation.query)
  const definition = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION)
  const fields =
    definition?.kind === Kind.OPERATION_DEFINITION ? rootConnections(context.schema(), definition) : []
  const field = fields[operation.done]
  const nothing = { lines: [], roots: 0, done: operation.done, cursor: null }
  if (definition?.kind !== Kind.OPERATION_DEFINITION || !field) return { ...nothing, isLast: true }
  const page = pageDocument(document, { operation: definition, field, after: operation.cursor })
  const { data, errors } = context.execute(page, {})
  if (errors?.length) return { ...nothing, isLast: true, errorCode: codeOf(errors) }
  const connection: unknown = data?.[keyOfField(field)]
  const nodes = nodesOf(connection)
  const found = z.object({ [PAGE_INFO]: pageInfo }).parse(connection)[PAGE_INFO]
  const hasMore = found?.hasNextPage === true
  return {
    lines: nodes.flatMap((node) => linesOf(node)).map((line) => JSON.stringify(line)),
    roots: nodes.length,
    done: hasMore ? operation.done : operation.done + 1,
    cursor: hasMore ? (found?.endCursor ?? null) : null,
    isLast: !hasMore && operation.done + 1 >= fields.length,
  }
}

const codeOf = (errors: readonly GraphQLError[]): string =>
  errors.some(({ extensions }) => extensions.code === 'ACCESS_DENIED')
    ? 'ACCESS_DENIED'
    : 'INTERNAL_SERVER_ERROR'

function runLines(context: Context, operation: BulkOperation): Piece {
  const bytes = findStaged(context.state, operation.upload ?? '')?.bytes
  const all = Buffer.from(bytes ?? [])
    .toString()
    .split('\n')
    .filter((line) => line.trim() !== '')
  const document = parse(operation.query)
  const part = all.slice(operation.done, operation.done + LINES)
  const done = operation.done + part.length
  return {
    lines: part.map((line, index) =>
      JSON.stringify(runLine(context, { document, line, number: operation.done + index })),
    ),
    roots: part.length,
    done,
    cursor: null,
    isLast: done >= all.length,
  }
}

const variablesForm = z.record(z.string(), z.unknown())

function runLine(
  context: Context,
  { document, line, number }: { document: ReturnType<typeof parse>; line: string; number: number },
): object {
  const variables = readVariables(line)
  if (!variables) {
    const message = `The line is not a JSON object of variables.`
    return { errors: [{ message }], __lineNumber: number }
  }
  const { data, errors } = context.execute(document, variables)
  const told = errors?.length
    ? { errors: errors.map(({ message, extensions }) => ({ message, extensions })) }
    : {}
  return { ...(data ? { data } : {}), ...told, __lineNumber: number }
}

function readVariables(line: string): Record<string, unknown> | null {
  try {
    return variablesForm.parse(JSON.parse(line))
  } catch {
    return null
  }
}

/** Source: shopify.dev, sample payload of `bulk_operations/finish`. */
function finish(context: Context, operation: BulkOperation): void {
  const completedAt = context.state.clock.now().toISOString()
  updateOperation(context.state, { ...operation, completedAt })
  emitEvent(context, {
    shop: operation.shop,
    topic: 'bulk_operations/finish',
    payload: {
      admin_graphql_api_id: `gid://shopify/BulkOperation/${operation.id}`,
      completed_at: completedAt,
      created_at: operation.createdAt,
      error_code: operation.errorCode?.toLowerCase() ?? null,
      status: operation.status.toLowerCase(),
      type: operation.type.toLowerCase(),
    },
  })
}
