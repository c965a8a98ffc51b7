import { type DocumentNode, type ExecutionResult, executeSync, type GraphQLError } from 'graphql'
import { costExtension, MAX_COST, throttled, tooExpensive } from './cost-extension'
import { costFields } from './cost-fields'
import type { Engine, EngineContext } from './engine'
import { fieldResolver } from './field-resolver'
import { inputSizeErrors } from './input-size'
import { prepare } from './prepare'
import { actualCost, requestedCost } from './query-cost'
import { withoutPages } from './unpaged'
import { variableErrors } from './variable-errors'

export type GraphQLRequest = {
  query: string
  variables: Record<string, unknown>
  operationName: string | null
  /** Whether the answer is to say what each field costs. */
  explainsCost?: boolean
}

/** Runs one request against Shopify's schema of `context.version`; answers the body of the response. */
export function runGraphQL<Context extends EngineContext>(
  engine: Engine<Context>,
  request: GraphQLRequest,
  context: Context,
): Record<string, unknown> {
  const { schema } = engine.read(context.version)
  const prepared = prepare(schema, request.query, request.operationName)
  if ('errors' in prepared) return prepared
  const refused = variableErrors(schema, prepared.operation, request.variables)
  if (refused.length > 0) return { errors: refused }

  const variables = { ...prepared.defaults, ...request.variables }
  const requested = requestedCost(prepared.plan, variables)
  if (requested > MAX_COST) return tooExpensive(requested)
  const bucket = engine.bucket(context)
  if (bucket && bucket.available() < requested) return throttled(bucket, requested)
  const explained = request.explainsCost ? { fields: costFields(prepared.plan, variables) } : {}
  const tooLong = inputSizeErrors(prepared.operation, variables)
  if (tooLong.length > 0) {
    bucket?.take(requested)
    return { errors: tooLong, extensions: costExtension(bucket, { requested, actual: null, ...explained }) }
  }

  const { data, errors } = executeSync({
    schema,
    document: prepared.document,
    operationName: request.operationName,
    variableValues: request.variables,
    contextValue: context,
    fieldResolver: fieldResolver(engine),
  })
  const actual = actualCost(prepared.plan, data, variables)
  bucket?.take(actual)
  return {
    ...(data === undefined ? {} : { data }),
    ...(errors ? { errors: errors.map(asShopify) } : {}),
    extensions: costExtension(bucket, { requested, actual, ...explained }),
  }
}

/** Runs a document that was checked before, without asking what it costs. */
export function executeUnpriced<Context extends EngineContext>(
  engine: Engine<Context>,
  { document, variables }: { document: DocumentNode; variables: Record<string, unknown> },
  context: Context,
): ExecutionResult {
  return withoutPages(() =>
    executeSync({
      schema: engine.read(context.version).schema,
      document,
      variableValues: variables,
      contextValue: context,
      fieldResolver: fieldResolver(engine),
    }),
  )
}

/** The parts of an execution error in Shopify's order; `code` only where there is one. */
function asShopify({ message, locations, path, extensions }: GraphQLError): Record<string, unknown> {
  const code = Object.keys(extensions).length > 0 ? { extensions } : {}
  return { message, locations, ...code, path }
}
