import { z } from 'zod'
import { insertProduct, type Product, updateProduct } from '../../../products/product'
import { attempt } from '../../../state'
import type { Context } from '../../context'
import type { CustomId } from '../../metafields/custom-id'
import { applyProduct } from '../apply-product'
import { chooseHandle } from '../choose-handle'
import { setCollections } from '../product-collections'
import { tellOfNewVariants, tellOfProduct } from '../product-events'
import { identifier, NO_PRODUCT, productBy, productOf } from '../product-identifier'
import { textErrors } from '../product-input'
import { setFiles } from './set-files'
import { type SetError, type SetInput, setInput } from './set-input'
import { setMetafieldsOf } from './set-metafields-of'
import { setOptions, sweepOptions } from './set-options'
import { setVariants } from './set-variants'
import { shapeErrors } from './shape-errors'

const setArguments = z.strictObject({
  identifier: identifier.nullish(),
  input: setInput,
  synchronous: z.boolean().nullish(),
})

type Set = { productId: number | null; errors: SetError[] }

/** `productSet`: makes the product, or makes one that is there what the input says; lists lose what the input leaves out. */
export function setProduct(args: unknown, context: Context): Set {
  const { identifier: by, input } = setArguments.parse(args)
  const found = find(context, by ?? null, input)
  if ('errors' in found) return { productId: null, errors: found.errors }
  const errors = [
    ...lengthErrors(input, found.product),
    ...shapeErrors(input, { isNew: found.product === null }),
  ]
  if (errors.length > 0) return { productId: null, errors }
  return attempt(
    context.state,
    () => write(context, found.product, { ...withHandle(input, by ?? null), customId: by?.customId }),
    (set) => set.errors.length === 0,
  )
}

type By = z.infer<typeof identifier> | null

function find(
  context: Context,
  by: By,
  { id }: SetInput,
): { product: Product | null } | { errors: SetError[] } {
  if (by && id != null) {
    const message = 'The id field is not allowed if identifier is provided.'
    return { errors: [{ field: ['input'], message, code: 'ID_NOT_ALLOWED' }] }
  }
  const product = by ? productBy(context, by) : id == null ? null : productOf(context, id)
  if (product || (!by?.id && id == null)) return { product }
  const field = by ? ['identifier', 'id'] : ['input', 'id']
  return { errors: [{ ...NO_PRODUCT, field }] }
}

/** A product that is made under a handle gets it. */
const withHandle = (input: SetInput, by: By): SetInput =>
  by?.handle && input.handle == null ? { ...input, handle: by.handle } : input

/** Texts are wrong for the product as a whole, but for the title. */
function lengthErrors(input: SetInput, present: Product | null): SetError[] {
  return textErrors(input, { isNew: present === null }).flatMap(({ field: [name], message }): SetError[] => {
    const bad = (field: string[], wording: string) => [{ field, message: wording, code: 'INVALID_PRODUCT' }]
    if (name !== 'title') return bad(['input'], message)
    if (message.includes('blank')) return bad(['input', 'title'], message)
    const asHandle = input.handle == null ? bad(['input'], message.replace('Title', 'Handle')) : []
    return [...bad(['input', 'title'], message.replace('Title ', '')), ...asHandle]
  })
}

type Wanted = SetInput & { customId?: CustomId | null | undefined }

function write(context: Context, present: Product | null, input: Wanted): Set {
  const { state } = context
  const refused = (errors: SetError[]): Set => ({ productId: null, errors })
  const applied = present ? applyProduct(context, present, input) : make(context, input)
  if ('error' in applied) {
    const { message } = applied.error
    return refused([{ field: ['input', 'handle'], message, code: 'HANDLE_NOT_UNIQUE' }])
  }
  const { product } = applied
  const files = setFiles(context, product.id, input)
  if ('errors' in files) return refused(files.errors)
  const options = setOptions(context, product.id, input)
  const variants = setVariants(context, product.id, { input, options, files: files.files })
  if ('errors' in variants) return refused(variants.errors)
  sweepOptions(context, product.id, input)
  if (input.collections) setCollections(context, product.id, input.collections)
  const errors = setMetafieldsOf(context, product.id, input)
  if (errors.length > 0) return refused(errors)
  const stored = updateProduct(state, product)
  tellOfNewVariants(context, variants.made)
  tellOfProduct(context, present ? 'products/update' : 'products/create', stored)
  return { productId: product.id, errors: [] }
}

/** An empty product of this title, to be filled like one that was there. */
function make(context: Context, input: SetInput): ReturnType<typeof applyProduct> {
  const { state, shop } = context
  const title = input.title ?? ''
  const chosen = chooseHandle(context, { asked: input.handle ?? null, title, own: null })
  if ('error' in chosen) return chosen
  const made = insertProduct(state, {
    ...{
      shop: shop.domain,
      title,
      handle: chosen.handle,
      status: 'ACTIVE',
      descriptionHtml: '',
      vendor: shop.name,
    },
    ...{ productType: '', tags: [], templateSuffix: null, seoTitle: null, seoDescription: null },
    ...{ publishedAt: null, category: null, requiresSellingPlan: false },
  })
  return applyProduct(context, made, { ...input, handle: null })
}
