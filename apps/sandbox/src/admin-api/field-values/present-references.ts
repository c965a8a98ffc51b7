import { connection, pageArguments } from '../../graphql/connection'
import type { Context } from '../context'
import { isList, isReference } from './field-types'
import { referencesIn } from './references'

/** `reference` and `references` of a field or metafield: what its value points to, as far as it is still there. */
export function presentReferences(context: Context, type: string, value: string | null) {
  const find = () => referencesIn(type, value).flatMap((id) => context.nodeOf(id) ?? [])
  if (!isReference(type)) return { reference: null, references: null }
  if (!isList(type)) return { reference: () => find()[0] ?? null, references: null }
  return {
    reference: null,
    references: (args: unknown) => {
      const targets = find().map((node, index) => ({ id: index + 1, node }))
      return connection(targets, pageArguments.parse(args), {
        present: ({ node }) => node,
        sortValue: ({ id }) => id,
      })
    },
  }
}
