import { z } from 'zod'
import { type AdminGraphql, RefusedByShopify } from './admin-graphql'
import type { QrCode } from './qr-code'

const UPDATE = `#graphql
  mutation CountScan($id: ID!, $scans: String!) {
    metaobjectUpdate(id: $id, metaobject: { fields: [{ key: "scans", value: $scans }] }) {
      userErrors { field message code }
    }
  }
`

const answerOf = z.object({
  metaobjectUpdate: z.object({ userErrors: z.array(z.object({ message: z.string() })) }),
})

/** One more scan. Two at the same moment count as one: who must know better counts in a database. */
export async function countScan(graphql: AdminGraphql, { id, scans }: QrCode): Promise<void> {
  const answer = await (await graphql(UPDATE, { variables: { id, scans: String(scans + 1) } })).json()
  const { userErrors } = answerOf.parse(answer.data).metaobjectUpdate
  if (userErrors.length > 0) throw new RefusedByShopify(userErrors)
}
