import { z } from 'zod'
import { type AdminGraphql, RefusedByShopify } from './admin-graphql'
import type { QrCodeInput } from './qr-code'

const UPSERT = `#graphql
  mutation SaveQrCode($handle: MetaobjectHandleInput!, $metaobject: MetaobjectUpsertInput!) {
    metaobjectUpsert(handle: $handle, metaobject: $metaobject) {
      metaobject { handle }
      userErrors { field message code }
    }
  }
`

const answerOf = z.object({
  metaobjectUpsert: z.object({
    metaobject: z.object({ handle: z.string() }).nullable(),
    userErrors: z.array(z.object({ message: z.string() })),
  }),
})

/** Makes the QR code of this handle, or changes it; its scans stay counted. */
export async function saveQrCode(
  graphql: AdminGraphql,
  { handle, input }: { handle: string; input: QrCodeInput },
): Promise<void> {
  const fields = [
    { key: 'title', value: input.title.trim() },
    { key: 'product', value: input.productId },
    { key: 'variant', value: input.variantId },
    { key: 'destination', value: input.destination },
  ]
  const variables = { handle: { type: '$app:qr_code', handle }, metaobject: { fields } }
  const answer = await (await graphql(UPSERT, { variables })).json()
  const { userErrors } = answerOf.parse(answer.data).metaobjectUpsert
  if (userErrors.length > 0) throw new RefusedByShopify(userErrors)
}
