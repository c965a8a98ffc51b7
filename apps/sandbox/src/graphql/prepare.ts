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

/** A document that may run, with what is the same each time it does. */
export type Prepared = { document: DocumentNode; operations: PreparedOperation[] }

export type PreparedOperation = {
  operation: OperationDefinitionNode
  defaults: Variables
  plan: PlannedSelection
}

const MOST_TOKENS = 100_000
/** An app sends the same few documents over and over; those with their values written in come once. */
const KEPT_DOCUMENTS = 200
const LONGEST_KEPT = 20_000

const kept = new WeakMap<GraphQLSchema, Map<string, Prepared>>()

/** Parses and checks a document, or remembers that it did. */
export function prepare(schema: GraphQLSchema, query: string): Prepared | { errors: DocumentError[] } {
  const documents = kept.get(schema) ?? new Map<string, Prepared>()
  kept.set(schema, documents)
  const known = documents.get(query)
  if (known) return known
  const fresh = parsedAndChecked(schema, query)
  if ('errors' in fresh || query.length > LONGEST_KEPT) return fresh
  documents.set(query, fresh)
  const [oldest] = documents.keys()
  if (documents.size > KEPT_DOCUMENTS && oldest !== undefined) documents.delete(oldest)
  return fresh
}

function parsedAndChecked(schema: GraphQLSchema, query: string): Prepared | { errors: DocumentError[] } {
  try {
    const document = parse(query, { maxTokens: MOST_TOKENS })
    if (isTooIntricate(document)) {
      const cycles = validate(schema, document, [NoFragmentCyclesRule])
      return cycles.length > 0
        ? { errors: documentErrors(schema, document, cycles) }
        : { errors: [TOO_LARGE] }
    }
    const errors = documentErrors(schema, document)
    if (errors.length > 0) return { errors }
    const operations = document.definitions.flatMap((operation) =>
      operation.kind === 'OperationDefinition'
        ? [{ operation, defaults: defaultsOf(operation), plan: planOf(schema, document, operation) }]
        : [],
    )
    return { document, operations }
  } catch (error) {
    // A document nested so deeply that reading it takes more stack than there is.
    if (error instanceof RangeError) return { errors: [TOO_LARGE] }
    if (error instanceof GraphQLError) return { errors: [syntaxError(error)] }
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
