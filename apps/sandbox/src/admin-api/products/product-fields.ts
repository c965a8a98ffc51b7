import type { Roots } from '../context'
import { productMutations } from './product-mutations'
import { productQueries } from './product-queries'

export const productFields: Roots = { QueryRoot: productQueries, Mutation: productMutations }
