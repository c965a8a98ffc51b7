import { z } from 'zod'
import { connection, pageArguments } from '../../graphql/connection'
import type { Roots } from '../context'
import { presentShop } from '../shop-fields'
import { findPublication, presentPublication, publicationsOf } from './publication'
import { publish } from './publish'

const listArguments = pageArguments.extend({ catalogType: z.string().nullish() })

export const publicationFields: Roots = {
  QueryRoot: {
    publications: (args, context) => {
      const { catalogType: _, ...page } = listArguments.parse(args)
      return connection(publicationsOf(context), page, {
        present: presentPublication,
        sortValue: ({ id }) => id,
      })
    },
    publicationsCount: (_, context) => ({ count: publicationsOf(context).length, precision: 'EXACT' }),
    publication: (args, context) => {
      const found = findPublication(context, z.object({ id: z.string() }).parse(args).id)
      return found && presentPublication(found)
    },
  },
  Mutation: {
    publishablePublish: (args, context) => ({
      ...publish(args, context, 'publish'),
      shop: presentShop(context),
    }),
    publishableUnpublish: (args, context) => ({
      ...publish(args, context, 'unpublish'),
      shop: presentShop(context),
    }),
  },
}
