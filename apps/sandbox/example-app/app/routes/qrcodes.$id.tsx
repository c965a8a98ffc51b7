import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { publicQrCode } from '../qr-codes/public-qr-code.server'
import { qrImage } from '../qr-codes/qr-image.server'

export async function loader(args: LoaderFunctionArgs) {
  const qrCode = publicQrCode(args)
  return { title: qrCode.title, image: await qrImage(qrCode) }
}

/** What a merchant prints or sends: no sign-in, and no admin around it. */
export default function PublicQrCodePage() {
  const { title, image } = useLoaderData<typeof loader>()
  return (
    <main style={{ display: 'grid', justifyItems: 'center', fontFamily: 'system-ui', padding: '1rem' }}>
      <h1>{title}</h1>
      <img src={image} alt={`QR code ${title}`} style={{ width: 'min(100%, 24rem)' }} />
    </main>
  )
}
