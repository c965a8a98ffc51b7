import { randomBytes } from 'node:crypto'
import { type FieldNode, GraphQLError, Kind, type OperationDefinitionNode, parse } from 'graphql'
import { z } from 'zod'
import { type BulkOperation, insertOperation } from '../../bulk/operation'
import { findStaged } from '../../files/staged-target'
import { prepare } from '../../graphql/prepare'
import type { Context } from '../context'
import { inProgress } from './in-progress'
import { type BulkError, syntaxError } from './query-errors'

const runArguments = z.strictObject({
  mutation: z.string(),
  stagedUploadPath: z.string(),
  clientIdentifier: z.string().nullish(),
  groupObjects: z.boolean().nullish(),
})

type Started = { operation: BulkOperation | null; errors: BulkError[] }

/** `bulkOperationRunMutation`: once for each line of the uploaded file. */
export function runMutation(args: unknown, context: Context): Started {
  const { mutation, stagedUploadPath: path, clientIdentifier } = runArguments.parse(args)
  const { state, shop, caller, version } = context
  const refused = (errors: BulkError[]): Started => ({ operation: null, errors })
  const errors = [...mutationErrors(context, mutation), ...identifierErrors(clientIdentifier)]
  if (errors.length > 0) return refused(errors)
  const busy = inProgress(context, 'MUTATION')
  if (busy) return refused([busy])
  const staged = findStaged(state, path)
  const file = (code: string, message: string): Started => refused([{ field: null, message, code }])
  if (staged?.shop !== shop.domain || !staged.bytes) return file('NO_SUCH_FILE', NO_SUCH_FILE)
  if (Buffer.from(staged.bytes).toString().trim() === '')
    return file('INVALID_STAGED_UPLOAD_FILE', 'The input file is empty.')
  const operation = insertOperation(state, {
    ...{ shop: shop.domain, apiKey: caller.apiKey, version, type: 'MUTATION', query: mutation, upload: path },
    outputKey: randomBytes(20).toString('hex'),
  })
  return { operation, errors: [] }
}

const NO_SUCH_FILE =
  "The JSONL file could not be found. Try uploading the file again, and check that you've entered the URL correctly for the stagedUploadPath mutation argument."

/** A mutation that steers bulk operations, or the app's own permissions, is not run in bulk. */
const DISALLOWED = /^(bulkOperation|app[A-Z]|stagedUploads|webhookSubscription)/

function mutationErrors(context: Context, mutation: string): BulkError[] {
  const invalid = (message: string): BulkError[] => [{ field: null, message, code: 'INVALID_MUTATION' }]
  const parsed = parsedMutation(mutation)
  if (typeof parsed === 'string') return invalid(`Failed to parse the mutation - ${parsed}`)
  if (parsed?.operation !== 'mutation')
    return invalid('Invalid operation type. Only `mutation` operations are supported.')
  const fields = parsed.selectionSet.selections.filter((each): each is FieldNode => each.kind === Kind.FIELD)
  const bad = (message: string): BulkError[] => [{ field: ['mutation'], message, code: null }]
  if (fields.length !== 1) return bad('You must specify a single top level mutation.')
  if (fields.some(({ name }) => DISALLOWED.test(name.value)))
    return bad('You must use an allowed mutation name.')
  if ((mutation.match(/\b(edges|nodes)\b/g) ?? []).length > 1)
    return bad('Bulk mutations cannot contain more than 1 connection.')
  const checked = prepare(context.schema(), mutation, parsed.name?.value ?? null)
  return 'errors' in checked ? invalid(checked.errors.map(({ message }) => message).join(', ')) : []
}

function parsedMutation(mutation: string): OperationDefinitionNode | string | null {
  try {
    const found = parse(mutation).definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION)
    return found?.kind === Kind.OPERATION_DEFINITION ? found : null
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    const { line = 1, column = 1 } = error.locations?.[0] ?? {}
    return `${syntaxError(error)} at [${line}, ${column}]`
  }
}

function identifierErrors(identifier: string | null | undefined): BulkError[] {
  const bad = (message: string) => [{ field: ['clientIdentifier'], message, code: 'INVALID_MUTATION' }]
  if (identifier == null) return []
  if (identifier.length < 10) return bad('is too short (minimum is 10 characters)')
  return identifier.length > 255 ? bad('is too long (maximum is 255 characters)') : []
}
