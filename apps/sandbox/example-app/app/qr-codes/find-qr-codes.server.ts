import { z } from 'zod'
import type { AdminGraphql } from './admin-graphql'
import { DESTINATIONS, type QrCode } from './qr-code'

const FIELDS = `#graphql
  fragment QrCodeFields on Metaobject {
    id
    handle
    title: field(key: "title") { value }
    destination: field(key: "destination") { value }
    scans: field(key: "scans") { jsonValue }
    product: field(key: "product") {
      reference {
        ... on Product {
          id
          title
          handle
          media(first: 1) { nodes { preview { image { url altText } } } }
        }
      }
    }
    variant: field(key: "variant") {
      reference { ... on ProductVariant { id legacyResourceId } }
    }
  }
`

const ALL = `#graphql
  query QrCodes {
    metaobjects(type: "$app:qr_code", first: 50, reverse: true) { nodes { ...QrCodeFields } }
  }
  ${FIELDS}
`

const ONE = `#graphql
  query QrCode($handle: String!) {
    metaobjectByHandle(handle: { type: "$app:qr_code", handle: $handle }) { ...QrCodeFields }
  }
  ${FIELDS}
`

const media = z.object({
  preview: z
    .object({ image: z.object({ url: z.string(), altText: z.string().nullable() }).nullable() })
    .nullable(),
})

const qrCode = z
  .object({
    id: z.string(),
    handle: z.string(),
    title: z.object({ value: z.string() }),
    destination: z.object({ value: z.enum(DESTINATIONS) }),
    scans: z.object({ jsonValue: z.number().nullable() }),
    product: z.object({
      reference: z
        .object({
          id: z.string(),
          title: z.string(),
          handle: z.string(),
          media: z.object({ nodes: z.array(media) }),
        })
        .nullable(),
    }),
    variant: z.object({
      reference: z.object({ id: z.string(), legacyResourceId: z.string() }).nullable(),
    }),
  })
  .transform(({ id, handle, title, destination, scans, product, variant }): QrCode => {
    const { media, ...picked } = product.reference ?? { media: null }
    return {
      id,
      handle,
      title: title.value,
      destination: destination.value,
      scans: scans.jsonValue ?? 0,
      product: 'id' in picked ? { ...picked, image: media?.nodes[0]?.preview?.image ?? null } : null,
      variant: variant.reference,
    }
  })

/** The shop's QR codes, newest first. */
export async function findQrCodes(graphql: AdminGraphql): Promise<QrCode[]> {
  const answer = await (await graphql(ALL)).json()
  return z.object({ metaobjects: z.object({ nodes: z.array(qrCode) }) }).parse(answer.data).metaobjects.nodes
}

export async function findQrCode(graphql: AdminGraphql, handle: string): Promise<QrCode | null> {
  const answer = await (await graphql(ONE, { variables: { handle } })).json()
  return z.object({ metaobjectByHandle: qrCode.nullable() }).parse(answer.data).metaobjectByHandle
}
