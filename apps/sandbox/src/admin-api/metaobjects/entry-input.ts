import { z } from 'zod'
import type { EntryInput } from './write-entry'

const handle = z.string().nullish()

const common = z.strictObject({
  handle,
  fields: z.array(z.strictObject({ key: z.string(), value: z.string() })).nullish(),
  capabilities: z
    .strictObject({
      publishable: z.strictObject({ status: z.enum(['ACTIVE', 'DRAFT']) }).nullish(),
      onlineStore: z.strictObject({ templateSuffix: z.string().nullish() }).nullish(),
    })
    .nullish(),
})

export const createArguments = z.strictObject({ metaobject: common.extend({ type: z.string() }) })

export const updateArguments = z.strictObject({
  id: z.string(),
  metaobject: common.extend({ redirectNewHandle: z.boolean().nullish() }),
})

export const handleArgument = z.strictObject({ type: z.string(), handle: z.string() })

export const upsertArguments = z.strictObject({ handle: handleArgument, metaobject: common })

/** The same for all three mutations, whatever the request left out. */
export function toEntryInput(
  { handle, fields, capabilities }: z.infer<typeof common>,
  handlePath: string[] = ['metaobject', 'handle'],
): EntryInput {
  return {
    handle: handle ?? null,
    handlePath,
    fields: fields ?? [],
    publishable: capabilities?.publishable?.status ?? null,
    onlineStore: Boolean(capabilities?.onlineStore),
  }
}
