import { GraphQLError } from 'graphql'
import { z } from 'zod'
import { accessDenied } from '../../graphql/access-denied'
import { typeOfGid } from '../../graphql/gid'
import type { Product } from '../../products/product'
import { holds } from '../access'
import type { Context } from '../context'
import { saveProduct } from './product-events'
import { productOf } from './product-identifier'
import { tidyTags } from './product-input'

const tagArguments = z.object({ id: z.string(), tags: z.array(z.string()) })

/** `tagsAdd` and `tagsRemove`, of products. */
export function tagProduct(args: unknown, context: Context, verb: 'tagsAdd' | 'tagsRemove'): Product | null {
  const { id, tags } = tagArguments.parse(args)
  const type = typeOfGid(id)
  if (type !== 'Product') {
    if (TAGGED.includes(type ?? '')) throw new Error(`Souk sandbox: tags of ${type} are not built`)
    throw new GraphQLError('invalid id', { extensions: { code: 'RESOURCE_NOT_FOUND' } })
  }
  const access = { scopes: ['write_products'], wording: '`write_products` access scope.' }
  if (!holds(context, access)) throw accessDenied(verb, access)
  const found = productOf(context, id)
  if (!found) return null
  const named = tidyTags(tags)
  const lower = new Set(named.map((tag) => tag.toLowerCase()))
  const after =
    verb === 'tagsAdd'
      ? tidyTags([...found.tags, ...named])
      : found.tags.filter((tag) => !lower.has(tag.toLowerCase()))
  if (after.join() === found.tags.join()) return found
  return saveProduct(context, { ...found, tags: after })
}

/** What Shopify has tags on besides. */
const TAGGED = ['Order', 'DraftOrder', 'Customer', 'Article']
