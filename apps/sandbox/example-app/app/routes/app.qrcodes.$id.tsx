import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useNavigation, useSubmit } from '@remix-run/react'
import { z } from 'zod'
import { checkQrCode, DESTINATIONS, destinationUrl, type QrCodeInput } from '../qr-codes/qr-code'
import { QrCodeForm } from '../qr-codes/qr-code-form'
import { qrImage } from '../qr-codes/qr-image.server'
import { readProducts } from '../qr-codes/read-products.server'
import { deleteQrCode, findQrCode, insertQrCode, updateQrCode } from '../qr-codes/stored-qr-codes.server'
import { authenticate } from '../shopify.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { admin, session } = await authenticate.admin(request)
  if (params.id === 'new') return { saved: null }
  const qrCode = findQrCode(session.shop, Number(params.id))
  if (!qrCode) throw new Response('There is no such QR code.', { status: 404 })
  const products = await readProducts(admin.graphql, [qrCode.productId])
  const product = products.get(qrCode.productId) ?? null
  return { saved: { qrCode, product, image: await qrImage(qrCode), destination: destinationUrl(qrCode) } }
}

const form = z.object({
  title: z.string(),
  productId: z.string(),
  productHandle: z.string(),
  variantId: z.string(),
  destination: z.enum(DESTINATIONS),
})

export async function action({ request, params }: ActionFunctionArgs) {
  // The library's own `redirect` keeps what the admin needs to know in the address.
  const { session, redirect } = await authenticate.admin(request)
  const { shop } = session
  const id = Number(params.id)
  if (request.method === 'DELETE') {
    deleteQrCode({ shop, id })
    return redirect('/app/qrcodes')
  }
  const input = form.parse(Object.fromEntries(await request.formData()))
  const errors = checkQrCode(input)
  if (errors) return { errors }
  if (params.id === 'new') return redirect(`/app/qrcodes/${insertQrCode(shop, input)}`)
  updateQrCode({ shop, id }, input)
  return { errors: null }
}

export default function QrCodePage() {
  const { saved } = useLoaderData<typeof loader>()
  const { errors = null } = useActionData<typeof action>() ?? {}
  const submit = useSubmit()
  const { state } = useNavigation()
  return (
    <QrCodeForm
      // What was saved is a form of its own, which starts clean.
      key={JSON.stringify(saved)}
      saved={saved}
      errors={errors ?? {}}
      isBusy={state !== 'idle'}
      onSave={(input: QrCodeInput) => submit(input, { method: 'post' })}
      onDelete={() => submit(null, { method: 'delete' })}
    />
  )
}
