import { type LoaderFunctionArgs, redirect } from '@remix-run/node'

/** Shopify opens the app here, with the shop in the query; anybody else has to say which shop is theirs. */
export function loader({ request }: LoaderFunctionArgs) {
  const { search, searchParams } = new URL(request.url)
  return redirect(searchParams.has('shop') ? `/app${search}` : '/auth/login')
}
