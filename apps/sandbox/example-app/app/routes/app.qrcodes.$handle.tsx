import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useNavigation, useSubmit } from '@remix-run/react'
import { z } from 'zod'
import { deleteQrCode } from '../qr-codes/delete-qr-code.server'
import { findQrCode } from '../qr-codes/find-qr-codes.server'
import { checkQrCode, DESTINATIONS, destinationUrl, newHandle, type QrCodeInput } from '../qr-codes/qr-code'
import { QrCodeForm } from '../qr-codes/qr-code-form'
import { qrImage } from '../qr-codes/qr-image.server'
import { saveQrCode } from '../qr-codes/save-qr-code.server'
import { authenticate } from '../shopify.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { admin, session } = await authenticate.admin(request)
  const { handle = 'new' } = params
  if (handle === 'new') return { qrCode: null, image: null, destination: null }
  const qrCode = await findQrCode(admin.graphql, handle)
  if (!qrCode) throw new Response('There is no such QR code.', { status: 404 })
  return {
    qrCode,
    image: await qrImage(session.shop, handle),
    destination: destinationUrl(session.shop, qrCode),
  }
}

const form = z.object({
  title: z.string(),
  productId: z.string(),
  variantId: z.string(),
  destination: z.enum(DESTINATIONS),
})

export async function action({ request, params }: ActionFunctionArgs) {
  // The library's own `redirect` keeps what the admin needs to know in the address.
  const { admin, redirect } = await authenticate.admin(request)
  const { handle = 'new' } = params
  if (request.method === 'DELETE') {
    const qrCode = await findQrCode(admin.graphql, handle)
    if (qrCode) await deleteQrCode(admin.graphql, qrCode.id)
    return redirect('/app/qrcodes')
  }
  const input = form.parse(Object.fromEntries(await request.formData()))
  const errors = checkQrCode(input)
  if (errors) return { errors }
  const saved = handle === 'new' ? newHandle(input.title, new Date()) : handle
  await saveQrCode(admin.graphql, { handle: saved, input })
  return handle === 'new' ? redirect(`/app/qrcodes/${saved}`) : { errors: null }
}

export default function QrCodePage() {
  const { qrCode, image, destination } = useLoaderData<typeof loader>()
  const { errors = null } = useActionData<typeof action>() ?? {}
  const submit = useSubmit()
  const { state } = useNavigation()
  return (
    <QrCodeForm
      // A saved code is a form of its own, which starts with what was saved.
      key={JSON.stringify(qrCode)}
      qrCode={qrCode}
      image={image}
      destinationUrl={destination}
      errors={errors ?? {}}
      isBusy={state !== 'idle'}
      onSave={(input: QrCodeInput) => submit(input, { method: 'post' })}
      onDelete={() => submit(null, { method: 'delete' })}
    />
  )
}
