import {
  type DocumentNode,
  executeSync,
  GraphQLError,
  type GraphQLFieldResolver,
  getNamedType,
  isAbstractType,
  type OperationDefinitionNode,
  parse,
} from 'graphql'
import { transaction } from '../state'
import { queryCost } from './cost'
import { type DocumentError, documentErrors } from './document-errors'
import type { Engine, EngineContext } from './engine'
import { variableErrors } from './variable-errors'

export type GraphQLRequest = {
  query: string
  variables: Record<string, unknown>
  operationName: string | null
}

/** Runs one request against Shopify's schema of `context.version`; answers the body of the response. */
export function runGraphQL<Context extends EngineContext>(
  engine: Engine<Context>,
  request: GraphQLRequest,
  context: Context,
): Record<string, unknown> {
  const { schema } = engine.read(context.version)
  const parsed = parseDocument(request.query)
  if ('errors' in parsed) return parsed
  const { document } = parsed
  const errors = documentErrors(schema, document)
  if (errors.length > 0) return { errors }
  const chosen = chooseOperation(document, request.operationName)
  if (typeof chosen === 'string') return { errors: [{ message: chosen }] }
  const refused = variableErrors(schema, chosen, request.variables)
  if (refused.length > 0) return { errors: refused }
  const { data, errors: failures } = executeSync({
    schema,
    document,
    operationName: request.operationName,
    variableValues: request.variables,
    contextValue: context,
    fieldResolver: fieldResolver(engine),
  })
  return {
    ...(data === undefined ? {} : { data }),
    ...(failures ? { errors: failures.map(asShopify) } : {}),
    extensions: { cost: queryCost(schema, document, chosen) },
  }
}

/**
 * Root fields come from the table; below them a plain own property (or a function of the arguments) answers. A field
 * that nobody built is an error that names it: without this, graphql-js would quietly answer null.
 */
function fieldResolver<Context extends EngineContext>({
  roots,
  guard,
}: Engine<Context>): GraphQLFieldResolver<unknown, Context> {
  return function resolve(source, args, context, { parentType, fieldName, returnType, schema }) {
    const asked = { parent: parentType.name, field: fieldName, type: getNamedType(returnType) }
    if (parentType.name === 'QueryRoot' || parentType.name === 'Mutation') {
      const field = roots[parentType.name][fieldName]
      if (!field) throw notBuilt(parentType.name, fieldName)
      guard(context, asked)
      const answer = () => field(args, context)
      const value = parentType.name === 'Mutation' ? transaction(context.state, answer) : answer()
      guardFound(value)
      return value
    }
    if (typeof source !== 'object' || source === null || !Object.hasOwn(source, fieldName)) {
      throw notBuilt(parentType.name, fieldName)
    }
    guard(context, asked)
    const found: unknown = Reflect.get(source, fieldName)
    const value: unknown = typeof found === 'function' ? found(args, context) : found
    guardFound(value)
    return value

    /** What an interface or a union turned out to be may ask for more than the schema could say. */
    function guardFound(value: unknown): void {
      if (!isAbstractType(asked.type)) return
      for (const item of Array.isArray(value) ? value : [value]) {
        const type = schema.getType(String(item?.__typename))
        if (type) guard(context, { ...asked, type })
      }
    }
  }
}

const notBuilt = (type: string, field: string): GraphQLError =>
  new GraphQLError(`Souk sandbox: no resolver for ${type}.${field}`, {
    extensions: { code: 'SANDBOX_NOT_BUILT' },
  })

function parseDocument(query: string): { document: DocumentNode } | { errors: DocumentError[] } {
  try {
    return { document: parse(query) }
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    const { line = 1, column = 1 } = error.locations?.[0] ?? {}
    const found = /Unexpected (.+?)\.$|found (.+?)\.$/.exec(error.message)
    const token = (found?.[1] ?? found?.[2] ?? 'token').replace('<EOF>', 'end of file')
    const message = `syntax error, unexpected ${token} at [${line}, ${column}]`
    return { errors: [{ message, locations: [{ line, column }], extensions: { code: 'PARSE_ERROR' } }] }
  }
}

function chooseOperation(document: DocumentNode, name: string | null): OperationDefinitionNode | string {
  const operations = document.definitions.filter((definition) => definition.kind === 'OperationDefinition')
  if (name !== null)
    return operations.find((each) => each.name?.value === name) ?? `No operation named "${name}"`
  return operations.length === 1 && operations[0] ? operations[0] : 'An operation name is required'
}

/** The parts of an execution error in Shopify's order; `code` only where there is one. */
function asShopify({ message, locations, path, extensions }: GraphQLError): Record<string, unknown> {
  const code = Object.keys(extensions).length > 0 ? { extensions } : {}
  return { message, locations, ...code, path }
}
