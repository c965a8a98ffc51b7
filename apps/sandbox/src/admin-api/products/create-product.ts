import { z } from 'zod'
import { insertOption } from '../../products/option'
import { deleteProduct, insertProduct, type Product } from '../../products/product'
import { insertVariant, PLAIN_VARIANT } from '../../products/variant'
import type { Context } from '../context'
import { chooseHandle } from './choose-handle'
import { tellOfProduct } from './product-events'
import { extrasInput, mediaInput, storeExtras } from './product-extras'
import {
  type OptionInput,
  optionInput,
  type PlainError,
  productInput,
  textErrors,
  tidyTags,
} from './product-input'

const createInput = productInput.extend({ ...extrasInput, productOptions: z.array(optionInput).nullish() })
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
  const errors = [...textErrors(input, { isNew: true }), ...optionErrors(options)]
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
    category: null,
    requiresSellingPlan: false,
  })
  makeFirstVariant(context, stored.id, options)
  const extras = storeExtras(context, stored.id, { metafields: input.metafields, media })
  if ('errors' in extras) {
    deleteProduct(state, stored.id)
    return { product: null, errors: extras.errors }
  }
  tellOfProduct(context, 'products/create', stored)
  return { product: stored, errors: [], fileIds: extras.fileIds }
}

type NamedOption = { name: string; values: string[] }

const namedOption = ({ name, values }: OptionInput): NamedOption => ({
  name: name ?? '',
  values: (values ?? []).map((value) => value.name ?? ''),
})

const MOST_OPTIONS = 3
const LONGEST_NAME = 255

function optionErrors(options: NamedOption[]): PlainError[] {
  const bad = (message: string, ...at: string[]) => [{ field: ['options', ...at], message }]
  if (options.length > MOST_OPTIONS) return bad(`Can only specify a maximum of ${MOST_OPTIONS} options`)
  if (options.some(({ name }) => name.includes(' / '))) {
    return bad('Name cannot contain the character sequence " / "')
  }
  return options.flatMap(({ name, values }, index) => {
    const at = String(index)
    if (options.findIndex((other) => other.name === name) < index) return bad('Duplicated option name.', at)
    if (name.length > LONGEST_NAME) return bad('Option name is too long.', at)
    if (values.length === 0) return bad(`Option '${name}' must specify at least one option value.`, at)
    return new Set(values).size < values.length ? bad('Duplicated option value.', at) : []
  })
}

function makeFirstVariant({ state }: Context, productId: number, options: NamedOption[]): void {
  const given = options.length > 0 ? options : [{ name: 'Title', values: ['Default Title'] }]
  const made = given.map(({ name, values }, index) =>
    insertOption(state, { productId, name, position: index + 1, values }),
  )
  const valueIds = made.flatMap(({ values: [first] }) => first?.id ?? [])
  insertVariant(state, { ...PLAIN_VARIANT, productId, position: 1, valueIds })
}
