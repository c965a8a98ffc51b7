import { z } from 'zod'
import { type AdminGraphql, RefusedByShopify } from './admin-graphql'

const DELETE = `#graphql
  mutation DeleteQrCode($id: ID!) {
    metaobjectDelete(id: $id) {
      deletedId
      userErrors { field message code }
    }
  }
`

const answerOf = z.object({
  metaobjectDelete: z.object({ userErrors: z.array(z.object({ message: z.string() })) }),
})

export async function deleteQrCode(graphql: AdminGraphql, id: string): Promise<void> {
  const answer = await (await graphql(DELETE, { variables: { id } })).json()
  const { userErrors } = answerOf.parse(answer.data).metaobjectDelete
  if (userErrors.length > 0) throw new RefusedByShopify(userErrors)
}
