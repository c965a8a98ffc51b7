import { z } from 'zod'
import { insertOption } from '../../products/option'
import { deleteProduct, insertProduct, type Product } from '../../products/product'
import { categoryOf } from '../../products/taxonomy'
import { insertVariant, PLAIN_VARIANT } from '../../products/variant'
import type { Context } from '../context'
import { chooseHandle } from './choose-handle'
import { type NamedOption, optionErrors } from './option-errors'
import { joinCollections } from './product-collections'
import { tellOfNewVariants, tellOfProduct } from './product-events'
import { extrasInput, mediaInput, storeExtras } from './product-extras'
import {
  type OptionInput,
  optionInput,
  type PlainError,
  productInput,
  textErrors,
  tidyTags,
} from './product-input'

const createInput = productInput.extend({
  ...extrasInput,
  productOptions: z.array(optionInput).nullish(),
  collectionsToJoin: z.array(z.string()).nullish(),
})
const createArguments = z.strictObject({
  product: createInput.nullish(),
  input: createInput.nullish(),
  media: mediaInput,
})

type Stored = { product: Product | null; errors: PlainError[]; fileIds?: number[] }

/** `productCreate`: the product with its options and the first variant; the others are made by other mutations. */
export function createProduct(args: unknown, context: Context): Stored {
  const { product, input: older, media } = createArguments.parse(args)
  const input: z.infer<typeof createInput> = product ?? older ?? {}
  const options = (input.productOptions ?? []).map(namedOption)
  const errors = [...textErrors(input, { isNew: true }), ...optionErrorsOf(options)]
  if (errors.length > 0) return { product: null, errors }
  const title = input.title ?? ''
  const chosen = chooseHandle(context, { asked: input.handle ?? null, title, own: null })
  if ('error' in chosen) return { product: null, errors: [chosen.error] }
  const { state, shop } = context
  const stored = insertProduct(state, {
    shop: shop.domain,
    title,
    handle: chosen.handle,
    status: input.status ?? 'ACTIVE',
    descriptionHtml: input.descriptionHtml ?? '',
    vendor: input.vendor || shop.name,
    productType: input.productType ?? '',
    tags: tidyTags(input.tags ?? []),
    templateSuffix: input.templateSuffix ?? null,
    seoTitle: input.seo?.title ?? null,
    seoDescription: input.seo?.description ?? null,
    publishedAt: null,
    category: categoryOf(input.category),
    requiresSellingPlan: input.requiresSellingPlan ?? false,
  })
  const variantId = makeFirstVariant(context, stored.id, options)
  joinCollections(context, stored.id, { join: input.collectionsToJoin })
  const extras = storeExtras(context, stored.id, { metafields: input.metafields, media })
  if ('errors' in extras) {
    deleteProduct(state, stored.id)
    return { product: null, errors: extras.errors }
  }
  tellOfNewVariants(context, [variantId])
  tellOfProduct(context, 'products/create', stored)
  return { product: stored, errors: [], fileIds: extras.fileIds }
}

const namedOption = ({ name, values }: OptionInput): NamedOption => ({
  name: name ?? '',
  values: (values ?? []).map((value) => value.name ?? ''),
})

/** As the mutations of options say it, without codes. */
function optionErrorsOf(options: NamedOption[]): PlainError[] {
  if (options.some(({ name }) => name.includes(' / ')))
    return [{ field: ['options'], message: 'Name cannot contain the character sequence " / "' }]
  return optionErrors(options, { present: [], path: ['options'] }).map(({ field, message }) => ({
    field,
    message,
  }))
}

function makeFirstVariant({ state }: Context, productId: number, options: NamedOption[]): number {
  const given = options.length > 0 ? options : [{ name: 'Title', values: ['Default Title'] }]
  const made = given.map(({ name, values }, index) =>
    insertOption(state, { productId, name, position: index + 1, values }),
  )
  const valueIds = made.flatMap(({ values: [first] }) => first?.id ?? [])
  return insertVariant(state, { ...PLAIN_VARIANT, productId, position: 1, valueIds })
}
