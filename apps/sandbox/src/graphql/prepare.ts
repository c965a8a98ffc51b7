import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  NoFragmentCyclesRule,
  type OperationDefinitionNode,
  parse,
  validate,
  valueFromASTUntyped,
} from 'graphql'
import { type DocumentError, documentErrors } from './document-errors'
import { isTooIntricate } from './intricacy'
import { type PlannedSelection, planOf } from './price-plan'
import type { Variables } from './query-cost'

/** A document that may run, and the operation of it that was asked for, with what is the same each time it runs. */
type Prepared = { document: DocumentNode } & PreparedOperation

type PreparedOperation = {
  operation: OperationDefinitionNode
  defaults: Variables
  plan: PlannedSelection
}

/** What is kept of a document. An operation is prepared when it is asked for the first time. */
type Checked = { document: DocumentNode; prepared: Map<OperationDefinitionNode, PreparedOperation> }

type Refused<Problem = DocumentError> = { errors: Problem[] }

const MOST_TOKENS = 100_000
/** An app sends the same few documents over and over; those with their values written in come once. */
const KEPT_DOCUMENTS = 200
const LONGEST_KEPT = 20_000

const kept = new WeakMap<GraphQLSchema, Map<string, Checked>>()

/** Parses and checks a document, or remembers that it did, and prepares the operation of that name. */
export function prepare(
  schema: GraphQLSchema,
  query: string,
  operationName: string | null,
): Prepared | Refused<DocumentError | { message: string }> {
  const checked = remembered(schema, query)
  if ('errors' in checked) return checked
  const operation = chosen(checked.document, operationName)
  if (typeof operation === 'string') return { errors: [{ message: operation }] }
  const { document, prepared } = checked
  const known = prepared.get(operation)
  if (known) return { document, ...known }
  return unlessTooDeep(() => {
    const plan = planOf(schema, document, operation)
    const fresh = { operation, defaults: defaultsOf(operation), plan }
    prepared.set(operation, fresh)
    return { document, ...fresh }
  })
}

function chosen(document: DocumentNode, name: string | null): OperationDefinitionNode | string {
  const operations = document.definitions.filter((each) => each.kind === 'OperationDefinition')
  if (name !== null)
    return operations.find((operation) => operation.name?.value === name) ?? `No operation named "${name}"`
  return operations.length === 1 && operations[0] ? operations[0] : 'An operation name is required'
}

function remembered(schema: GraphQLSchema, query: string): Checked | Refused {
  const documents = kept.get(schema) ?? new Map<string, Checked>()
  kept.set(schema, documents)
  const known = documents.get(query)
  if (known) return known
  const fresh = unlessTooDeep(() => parsedAndChecked(schema, query))
  if ('errors' in fresh || query.length > LONGEST_KEPT) return fresh
  documents.set(query, fresh)
  const [oldest] = documents.keys()
  if (documents.size > KEPT_DOCUMENTS && oldest !== undefined) documents.delete(oldest)
  return fresh
}

function parsedAndChecked(schema: GraphQLSchema, query: string): Checked | Refused {
  try {
    const document = parse(query, { maxTokens: MOST_TOKENS })
    if (isTooIntricate(document)) {
      const cycles = validate(schema, document, [NoFragmentCyclesRule])
      return cycles.length > 0
        ? { errors: documentErrors(schema, document, cycles) }
        : { errors: [TOO_LARGE] }
    }
    const errors = documentErrors(schema, document)
    return errors.length > 0 ? { errors } : { document, prepared: new Map() }
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [syntaxError(error)] }
    throw error
  }
}

/** Refuses a document that is nested so deeply that reading it takes more stack than there is. */
function unlessTooDeep<Answer>(read: () => Answer): Answer | Refused {
  try {
    return read()
  } catch (error) {
    if (error instanceof RangeError) return { errors: [TOO_LARGE] }
    throw error
  }
}

const defaultsOf = ({ variableDefinitions = [] }: OperationDefinitionNode): Variables =>
  Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  )

const TOO_LARGE: DocumentError = {
  message: 'Query is too large',
  locations: [],
  extensions: { code: 'QUERY_TOO_LARGE' },
}

function syntaxError(error: GraphQLError): DocumentError {
  if (error.message.includes(`more that ${MOST_TOKENS} tokens`)) return TOO_LARGE
  const { line = 1, column = 1 } = error.locations?.[0] ?? {}
  const found = /Unexpected (.+?)\.$|found (.+?)\.$/.exec(error.message)
  const token = (found?.[1] ?? found?.[2] ?? 'token').replace('<EOF>', 'end of file')
  const message = `syntax error, unexpected ${token} at [${line}, ${column}]`
  return { message, locations: [{ line, column }], extensions: { code: 'PARSE_ERROR' } }
}
