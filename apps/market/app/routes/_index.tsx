import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { OpenFromAdmin } from '../portal/open-from-admin'

/** Shopify opens the app here; everything it says goes along to the operator's home page. */
export function loader({ request }: LoaderFunctionArgs) {
  const { search, searchParams } = new URL(request.url)
  if (searchParams.has('shop')) throw redirect(`/app${search}`)
  return null
}

export default OpenFromAdmin
