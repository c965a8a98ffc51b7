import { z } from 'zod'
import type { Context } from '../context'
import { writeAll } from '../metafields/set-metafields'

const text = z.string().nullish()

/** A metafield as it comes along with what it hangs on. */
export const metafieldInput = z.strictObject({
  id: z.null().optional(),
  namespace: text,
  key: text,
  type: text,
  value: text,
})
export type MetafieldInput = z.infer<typeof metafieldInput>

/** Stores them, or answers what is wrong and stores none. @param path the way to the list in the request */
export function writeMetafields(
  context: Context,
  owner: { type: 'PRODUCT' | 'PRODUCTVARIANT' | 'COLLECTION'; id: number },
  { metafields, path }: { metafields: MetafieldInput[]; path: string[] },
): { field: string[]; message: string }[] {
  const { errors } = writeAll(
    context,
    metafields.map(({ namespace, key, type, value }, index) => ({
      ...{ owner, namespace, type, key: key ?? '', value: value ?? '' },
      path: [...path, String(index)],
    })),
  )
  return errors.map(({ field, message }) => ({ field, message }))
}
