import { type ArgumentNode, type ASTNode, type FieldNode, type GraphQLError, print } from 'graphql'
import type { DocumentError } from './document-errors'

type Conflict = { kind: 'a field' | 'an argument'; name: string; sides: Map<FieldNode, string> }

/** Two fields that answer under one name but are different ones, or have different arguments. */
export const isConflict = (error: GraphQLError): boolean =>
  /^Fields ".+?" conflict because/.test(error.message) && !/conflicting types/.test(error.message)

/** One error for each name and kind of conflict, as graphql-ruby has it, with all the fields that are in it. */
export function conflictsIn(errors: readonly GraphQLError[]): DocumentError[] {
  const found = new Map<string, Conflict>()
  for (const error of errors.filter(isConflict))
    for (const [one, other] of pairsOf(error.nodes ?? [])) {
      const kind = one.name.value === other.name.value ? 'an argument' : 'a field'
      const name = (one.alias ?? one.name).value
      const conflict = found.get(`${kind} ${name}`) ?? { kind, name, sides: new Map() }
      found.set(`${kind} ${name}`, conflict)
      for (const field of [one, other])
        conflict.sides.set(field, kind === 'a field' ? field.name.value : argumentsOf(field))
    }
  return [...found.values()].map(({ kind, name, sides }) => {
    const conflicts = [...sides.values()].join(' or ')
    return {
      message: `Field '${name}' has ${kind} conflict: ${conflicts}?`,
      locations: [...sides.keys()].map(({ loc }) => ({
        line: loc?.startToken.line ?? 1,
        column: loc?.startToken.column ?? 1,
      })),
      path: [],
      extensions: { code: 'fieldConflict', fieldName: name, conflicts },
    }
  })
}

/** The fields that differ. graphql-js names one side and then the other, each from the outermost field inwards. */
function pairsOf(nodes: readonly ASTNode[]): [FieldNode, FieldNode][] {
  const half = nodes.length / 2
  return nodes.slice(0, half).flatMap((one, index): [FieldNode, FieldNode][] => {
    const other = nodes[half + index]
    if (one.kind !== 'Field' || other?.kind !== 'Field') return []
    const isSame = one.name.value === other.name.value && argumentsOf(one) === argumentsOf(other)
    return isSame ? [] : [[one, other]]
  })
}

const argumentsOf = (field: FieldNode): string =>
  `{${[...(field.arguments ?? [])].sort(byName).map(shown).join(',')}}`

const byName = (one: ArgumentNode, other: ArgumentNode): number =>
  one.name.value < other.name.value ? -1 : 1

const shown = ({ name, value }: ArgumentNode): string => `${name.value}:${JSON.stringify(print(value))}`
