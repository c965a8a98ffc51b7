import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { viewMessages } from '@souk/flows'
import { z } from 'zod'
import { authenticateOperator } from '../operator/authenticate-operator.server'
import { MessagesPage } from '../operator/messages/messages-page'
import { messagesView } from '../operator/messages/messages-view.server'
import { retry } from '../operator/messages/retry.server'
import { answer, readForm } from '../operator/outcome.server'

const PAGE_SIZE = 25

const pageNumber = z.coerce.number().int().min(1).max(100_000).catch(1)

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await authenticateOperator(request, context)
  const page = pageNumber.parse(new URL(request.url).searchParams.get('page') ?? 1)
  const shown = { page, pageSize: PAGE_SIZE }
  return messagesView(await viewMessages(context.deps, { shop: actor.shop, actor, ...shown }), shown)
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await authenticateOperator(request, context)
  const outcome = await retry({ actor, deps: context.deps, form: await readForm(request) })
  return answer(outcome)
}

export default function Messages() {
  return <MessagesPage view={useLoaderData<typeof loader>()} />
}

export { keepTyped as clientAction, unlessUnreachable as shouldRevalidate } from '../operator/keep-typed'
export { OperatorFailure as ErrorBoundary } from '../operator/operator-failure'
