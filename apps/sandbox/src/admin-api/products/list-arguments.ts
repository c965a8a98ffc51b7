import { z } from 'zod'
import { pageArguments } from '../../graphql/connection'

export const productListArguments = pageArguments.extend({
  query: z.string().nullish(),
  sortKey: z.string().nullish(),
  savedSearchId: z.null().optional(),
})
export const variantListArguments = pageArguments.extend({ sortKey: z.string().nullish() })
