import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { viewImport } from '@souk/flows'
import { authenticateOperator } from '../operator/authenticate-operator.server'
import { changeImport } from '../operator/import/change-import.server'
import { ImportPage } from '../operator/import/import-page'
import { importView, readImportId, readRowsAsked } from '../operator/import/import-view.server'
import { answer, readForm } from '../operator/outcome.server'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await authenticateOperator(request, context)
  const asked = { shop: actor.shop, actor, id: readImportId(params), ...readRowsAsked(request) }
  return importView(await viewImport(context.deps, asked))
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await authenticateOperator(request, context)
  const id = readImportId(params)
  return answer(await changeImport({ actor, deps: context.deps, id, form: await readForm(request) }))
}

export default function Import() {
  return <ImportPage view={useLoaderData<typeof loader>()} />
}

export { keepTyped as clientAction, unlessUnreachable as shouldRevalidate } from '../operator/keep-typed'
export { OperatorFailure as ErrorBoundary } from '../operator/operator-failure'
