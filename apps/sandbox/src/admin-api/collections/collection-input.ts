import { z } from 'zod'
import { ruleSetForm } from '../../collections/collection'
import { metafieldInput } from '../products/metafield-input'

const text = z.string().nullish()

/** What making and changing a collection have in common. An input that is not built is an error that names it. */
export const collectionInput = z.strictObject({
  id: text,
  title: text,
  handle: text,
  descriptionHtml: text,
  sortOrder: text,
  templateSuffix: text,
  seo: z.strictObject({ title: text, description: text }).nullish(),
  metafields: z.array(metafieldInput).nullish(),
  products: z.array(z.string()).nullish(),
  redirectNewHandle: z.boolean().nullish(),
  ruleSet: z
    .strictObject({
      appliedDisjunctively: z.boolean(),
      rules: z
        .array(
          z.strictObject({
            column: z.string(),
            relation: z.string(),
            condition: z.string(),
            conditionObjectId: z.null().optional(),
          }),
        )
        .nullish(),
    })
    .nullish(),
})
export type CollectionInput = z.infer<typeof collectionInput>

export type CollectionError = { field: string[] | null; message: string }

const LONGEST = 255

export function inputErrors(
  { title, ruleSet }: CollectionInput,
  { isNew }: { isNew: boolean },
): CollectionError[] {
  const isTitleDue = isNew || title != null
  return [
    ...(isTitleDue && !title?.trim() ? [{ field: ['title'], message: "Title can't be blank" }] : []),
    ...((title?.length ?? 0) > LONGEST
      ? [{ field: ['title'], message: `Title is too long (maximum is ${LONGEST} characters)` }]
      : []),
    ...(ruleSet && !ruleSet.rules?.length
      ? [{ field: ['ruleSet', 'rules'], message: 'Rules cannot be an empty set' }]
      : []),
  ]
}

export const rulesOf = ({ ruleSet }: CollectionInput) =>
  ruleSet?.rules?.length
    ? ruleSetForm.parse({ appliedDisjunctively: ruleSet.appliedDisjunctively, rules: ruleSet.rules })
    : null
