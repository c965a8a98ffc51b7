import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { viewImports } from '@souk/flows'
import { authenticateOperator } from '../operator/authenticate-operator.server'
import { importsView } from '../operator/import/import-view.server'
import { ImportsPage } from '../operator/import/imports-page'
import { sendFile } from '../operator/import/send-file.server'
import { answer } from '../operator/outcome.server'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await authenticateOperator(request, context)
  return importsView(await viewImports(context.deps, { shop: actor.shop, actor }))
}

/** A file, to be checked. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await authenticateOperator(request, context)
  const { id, ...outcome } = await sendFile({ actor, deps: context.deps, request })
  return id ? redirect(`/app/vendors/import/${id}`) : answer(outcome)
}

export default function Imports() {
  return <ImportsPage view={useLoaderData<typeof loader>()} />
}

export { keepTyped as clientAction, unlessUnreachable as shouldRevalidate } from '../operator/keep-typed'
export { OperatorFailure as ErrorBoundary } from '../operator/operator-failure'
