import {
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  print,
  typeFromAST,
} from 'graphql'
import type { DocumentError } from './document-errors'
import { isGid } from './gid'

/** Shopify's own scalars say twice what is wrong; what graphql-ruby itself finds has no message. */
type Problem = { path: (string | number)[]; explanation: string; message?: string }

/** What is wrong with the variables of an operation: one error per variable, with all of its problems. */
export function variableErrors(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): DocumentError[] {
  return (operation.variableDefinitions ?? []).flatMap((definition) => {
    const name = definition.variable.name.value
    const type = typeFromAST(schema, definition.type)
    if (!isInputType(type) || (definition.defaultValue && !Object.hasOwn(variables, name))) return []
    const value = variables[name] ?? null
    const problems = problemsOf({ value, type, path: [] })
    if (problems.length === 0) return []
    const where = problems.filter(({ path }) => path.length > 0)
    const detail = where.map(({ path, explanation }) => `${path.join('.')} (${explanation})`).join(', ')
    const { line = 1, column = 1 } = definition.loc?.startToken ?? {}
    return [
      {
        message: `Variable $${name} of type ${print(definition.type)} was provided invalid value${detail && ` for ${detail}`}`,
        locations: [{ line, column }],
        extensions: { code: 'INVALID_VARIABLE', value, problems },
      },
    ]
  })
}

type Place = { value: unknown; type: GraphQLInputType; path: (string | number)[] }

function problemsOf({ value, type, path }: Place): Problem[] {
  if (isNonNullType(type)) {
    return value === null
      ? [{ path, explanation: 'Expected value to not be null' }]
      : problemsOf({ value, type: type.ofType, path })
  }
  if (value === null) return []
  if (isListType(type)) {
    if (!Array.isArray(value)) return problemsOf({ value, type: type.ofType, path })
    return value.flatMap((item, index) =>
      problemsOf({ value: item ?? null, type: type.ofType, path: [...path, index] }),
    )
  }
  if (isInputObjectType(type)) return objectProblems({ value, type, path })
  if (isEnumType(type)) {
    const names = type.getValues().map(({ name }) => name)
    if (typeof value === 'string' && names.includes(value)) return []
    return [{ path, explanation: `Expected ${JSON.stringify(value)} to be one of: ${names.join(', ')}` }]
  }
  if (type.name === 'ID') return idProblems(value, path)
  return scalarProblems(type.name, value).map((explanation) => ({ path, explanation }))
}

function objectProblems({ value, type, path }: Place): Problem[] {
  if (!isInputObjectType(type)) return []
  if (!isRecord(value)) {
    return [{ path, explanation: `Expected ${JSON.stringify(value)} to be a key-value object.` }]
  }
  const fields = type.getFields()
  const unknown = Object.keys(value)
    .filter((key) => !fields[key])
    .map((key) => ({ path: [...path, key], explanation: `Field is not defined on ${type.name}` }))
  const known = Object.values(fields).flatMap((field) => {
    if (field.defaultValue !== undefined && !Object.hasOwn(value, field.name)) return []
    return problemsOf({ value: value[field.name] ?? null, type: field.type, path: [...path, field.name] })
  })
  return [...unknown, ...known]
}

function idProblems(value: unknown, path: Problem['path']): Problem[] {
  if (isGid(String(value))) return []
  const explanation = `Invalid global id '${String(value)}'`
  return [{ path, explanation, message: explanation }]
}

function scalarProblems(type: string, value: unknown): string[] {
  const refused = [`Could not coerce value ${JSON.stringify(value)} to ${type}`]
  if (type === 'String') return typeof value === 'string' ? [] : refused
  if (type === 'Boolean') return typeof value === 'boolean' ? [] : refused
  if (type === 'Int') return Number.isInteger(value) ? [] : refused
  if (type === 'Float') return typeof value === 'number' ? [] : refused
  return []
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
