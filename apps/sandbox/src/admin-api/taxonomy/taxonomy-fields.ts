import { z } from 'zod'
import { connection, pageArguments } from '../../graphql/connection'
import { type Category, categories, categoryGid } from '../../products/taxonomy'
import type { Roots } from '../context'
import { presentCategory } from './present-category'

const text = z.string().nullish()
const listArguments = pageArguments.extend({
  search: text,
  childrenOf: text,
  descendantsOf: text,
  siblingsOf: text,
})

/** Without a filter the roots. */
export const taxonomyFields: Roots = {
  QueryRoot: {
    taxonomy: () => ({
      __typename: 'Taxonomy',
      categories: (args: unknown) => {
        const { search, childrenOf, descendantsOf, siblingsOf, ...page } = listArguments.parse(args)
        const all = [...categories().values()].map((category, index) => ({ ...category, number: index + 1 }))
        const parentOfSibling = all.find(({ id }) => categoryGid(id) === siblingsOf)?.parentId ?? null
        const isWanted = ({ id, fullName, parentId }: Category): boolean => {
          if (search) return fullName.toLowerCase().includes(search.toLowerCase())
          if (childrenOf) return parentId !== null && categoryGid(parentId) === childrenOf
          if (descendantsOf)
            return `${categoryGid(id)}-`.startsWith(`${descendantsOf}-`) && categoryGid(id) !== descendantsOf
          if (siblingsOf) return parentId === parentOfSibling && categoryGid(id) !== siblingsOf
          return parentId === null
        }
        const found = all.filter(isWanted).map((category) => ({ id: category.number, category }))
        return connection(found, page, {
          present: ({ category }) => presentCategory(category.id) ?? {},
          sortValue: ({ id }) => id,
        })
      },
    }),
  },
  Mutation: {},
}
