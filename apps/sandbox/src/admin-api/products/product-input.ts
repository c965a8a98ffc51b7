import { z } from 'zod'

const text = z.string().nullish()

const productStatus = z.enum(['ACTIVE', 'ARCHIVED', 'DRAFT', 'UNLISTED'])

/** What creating and updating a product have in common. An input that is not built is an error that names it. */
export const productInput = z.strictObject({
  title: text,
  handle: text,
  descriptionHtml: text,
  vendor: text,
  productType: text,
  tags: z.array(z.string()).nullish(),
  status: productStatus.nullish(),
  templateSuffix: text,
  seo: z.strictObject({ title: text, description: text }).nullish(),
  category: text,
  requiresSellingPlan: z.boolean().nullish(),
  giftCard: z.literal(false).nullish(),
  redirectNewHandle: z.boolean().nullish(),
})
export type ProductInput = z.infer<typeof productInput>

export const optionInput = z.strictObject({
  name: text,
  linkedMetafield: z.null().optional(),
  position: z.number().nullish(),
  values: z.array(z.strictObject({ name: text })).nullish(),
})
export type OptionInput = z.infer<typeof optionInput>

/** A mutation of products says what is wrong without a code. */
export type PlainError = { field: string[]; message: string }

const LONGEST = 255

/** What is wrong with the plain texts; `title` is checked when it is given or, for a new product, always. */
export function textErrors(input: ProductInput, { isNew }: { isNew: boolean }): PlainError[] {
  const { title, vendor, productType, handle, tags } = input
  const long = (field: string, label: string) => ({
    field: [field],
    message: `${label} is too long (maximum is ${LONGEST} characters)`,
  })
  const isLong = (value: string | null | undefined) => (value?.length ?? 0) > LONGEST
  const isTitleDue = isNew || (title !== undefined && title !== null)
  return [
    ...(isTitleDue && !title?.trim() ? [{ field: ['title'], message: "Title can't be blank" }] : []),
    ...(isLong(title) ? [long('title', 'Title')] : []),
    ...(isLong(vendor) ? [long('vendor', 'Vendor')] : []),
    ...(isLong(productType)
      ? [long('productType', 'Product type'), long('customProductType', 'Custom product type')]
      : []),
    ...(isLong(handle) ? [long('handle', 'Handle')] : []),
    ...(tags?.some((tag) => tag.trim().length > LONGEST)
      ? [{ field: ['tags'], message: 'Product tags is invalid' }]
      : []),
  ]
}

/** Tags without surrounding space and without repeats (case does not count, the first spelling stays), in order. */
export function tidyTags(tags: string[]): string[] {
  const kept = new Map<string, string>()
  for (const tag of tags.flatMap((each) => each.split(',')).map((each) => each.trim())) {
    if (tag !== '' && !kept.has(tag.toLowerCase())) kept.set(tag.toLowerCase(), tag)
  }
  return [...kept].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, tag]) => tag)
}
