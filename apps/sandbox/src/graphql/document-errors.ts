import {
  type ASTNode,
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  isValueNode,
  specifiedRules,
  validate,
} from 'graphql'
import { parentsOf, pathsOf, type Step } from './document-paths'
import { conflictsIn, isConflict } from './field-conflicts'
import { aboutLiteral, GlobalIdsRule, isAboutLiteral, placesOf } from './literal-errors'
import type { About, Worded } from './rewording'
import { REWORDINGS } from './rewordings'
import { aboutDefault } from './variable-rewordings'

/** An error before anything ran, as Shopify writes it (its server is graphql-ruby; graphql-js words things otherwise). */
export type DocumentError = {
  message: string
  locations: { line: number; column: number }[]
  path?: Step[]
  extensions: Record<string, unknown>
}

const RULES = [...specifiedRules, GlobalIdsRule]

/** Everything that is wrong with a document by the schema; empty when it may run. */
export function documentErrors(
  schema: GraphQLSchema,
  document: DocumentNode,
  errors: readonly GraphQLError[] = validate(schema, document, RULES),
): DocumentError[] {
  if (errors.length === 0) return []
  const paths = pathsOf(document)
  const parents = parentsOf(document)
  const places = placesOf(schema, document)
  const told = new Set<ASTNode>()
  const found = errors.flatMap((error): DocumentError[] => {
    if (isConflict(error)) return []
    const nodes = error.nodes ?? []
    const [node] = nodes
    const place = node && isValueNode(node) && isAboutLiteral(error) ? places.get(node) : undefined
    if (place) {
      // One error for each argument, however many of its values are wrong.
      if (told.has(place.argument)) return []
      told.add(place.argument)
      const path = paths.get(place.argument) ?? []
      return [{ locations: locationsOf([place.owner]), path, ...aboutLiteral(error, place) }]
    }
    return worded(error, { nodes, parents, places, document }).map(
      ({ message, extensions, below, at = nodes.slice(0, 1), path }) => {
        const way = path ?? (at[0] && paths.get(at[0])) ?? []
        return {
          message,
          locations: locationsOf(at),
          path: below === undefined ? way : [...way, below],
          extensions,
        }
      },
    )
  })
  return merged([...found, ...conflictsIn(errors)])
}

function worded(error: GraphQLError, about: About): Worded[] {
  const ofDefault = isAboutLiteral(error) ? aboutDefault(error.message, about) : null
  if (ofDefault) return [ofDefault]
  for (const [pattern, reword] of REWORDINGS) {
    const match = pattern.exec(error.message)
    if (match) return [reword(match.slice(1), about)].flat()
  }
  return [{ message: error.message, extensions: { code: 'graphqlValidationFailed' } }]
}

const locationsOf = (nodes: readonly ASTNode[]): DocumentError['locations'] =>
  nodes.map(({ loc }) => ({ line: loc?.startToken.line ?? 1, column: loc?.startToken.column ?? 1 }))

/** What is told of several places at once: graphql-js names the first with each of the others, graphql-ruby all together. */
const TOLD_ONCE = /NotUnique|^uniquelyNamedOperations$|^undefinedDirective$|^infiniteLoop$/

function merged(errors: DocumentError[]): DocumentError[] {
  const first = new Map<string, DocumentError>()
  return errors.filter((error) => {
    if (!TOLD_ONCE.test(String(error.extensions.code))) return true
    const key = JSON.stringify([error.extensions.code, error.message])
    const known = first.get(key)
    if (!known) {
      first.set(key, error)
      return true
    }
    const places = new Set(known.locations.map((each) => JSON.stringify(each)))
    known.locations.push(...error.locations.filter((each) => !places.has(JSON.stringify(each))))
    return false
  })
}
