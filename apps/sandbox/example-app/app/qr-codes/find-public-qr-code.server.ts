import { unauthenticated } from '../shopify.server'
import { findQrCode } from './find-qr-codes.server'

/** The QR code that a passer-by asks for. No session of theirs: the app's own token for the shop is used. */
export async function findPublicQrCode(request: Request, handle = '') {
  const shop = new URL(request.url).searchParams.get('shop') ?? ''
  const { admin } = await unauthenticated.admin(shop).catch(() => ({ admin: null }))
  const qrCode = admin && (await findQrCode(admin.graphql, handle))
  if (!qrCode) throw new Response('There is no such QR code.', { status: 404 })
  return { shop, graphql: admin.graphql, qrCode }
}
