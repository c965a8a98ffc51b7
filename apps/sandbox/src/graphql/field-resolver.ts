import {
  type FieldNode,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getDirectiveValues,
  getNamedType,
  isAbstractType,
} from 'graphql'
import { transaction } from '../state'
import type { Engine, EngineContext } from './engine'
import { tellWatcher } from './watch-answers'

/**
 * Root fields come from the table; below them a plain own property (or a function of the arguments) answers. A field
 * that nobody built is an error that names it: without this, graphql-js would quietly answer null.
 */
export function fieldResolver<Context extends EngineContext>({
  roots,
  guard,
}: Engine<Context>): GraphQLFieldResolver<unknown, Context> {
  return function resolve(
    source,
    args,
    context,
    { parentType, fieldName, fieldNodes, returnType, schema, variableValues },
  ) {
    const asked = { parent: parentType.name, field: fieldName, type: getNamedType(returnType) }
    if (parentType.name === 'QueryRoot' || parentType.name === 'Mutation') {
      const field = roots[parentType.name][fieldName]
      if (!field) throw notBuilt(parentType.name, fieldName)
      guard(context, asked)
      const notes = { idempotencyKey: idempotencyKeyOf(schema, fieldNodes, variableValues) }
      const answer = () => field(args, context, notes)
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
      tellWatcher(schema, asked.type, value)
      if (!isAbstractType(asked.type)) return
      for (const item of Array.isArray(value) ? value : [value]) {
        const type = schema.getType(String(item?.__typename))
        if (type) guard(context, { ...asked, type })
      }
    }
  }
}

/** `@idempotent(key:)` at the field. */
function idempotencyKeyOf(
  schema: GraphQLSchema,
  [node]: readonly FieldNode[],
  variables: Record<string, unknown>,
): string | null {
  const directive = schema.getDirective('idempotent')
  const given = directive && node?.directives?.length ? getDirectiveValues(directive, node, variables) : null
  return typeof given?.key === 'string' ? given.key : null
}

const notBuilt = (type: string, field: string): GraphQLError =>
  new GraphQLError(`Souk sandbox: no resolver for ${type}.${field}`, {
    extensions: { code: 'SANDBOX_NOT_BUILT' },
  })
