import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { type ShouldRevalidateFunctionArgs, useLoaderData } from '@remix-run/react'
import { authenticateOperator } from '../operator/authenticate-operator.server'
import { unlessUnreachable } from '../operator/keep-typed'
import { changeWords } from '../operator/mail/change-words.server'
import { readKind, readLanguage } from '../operator/mail/read-words.server'
import { WordsPage } from '../operator/mail/words-page'
import { wordsView } from '../operator/mail/words-view.server'
import { answer, readForm } from '../operator/outcome.server'
import { useSending } from '../operator/use-sending'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await authenticateOperator(request, context)
  const asked = { kind: readKind(params), language: readLanguage(request) }
  return wordsView({ actor, deps: context.deps, ...asked })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await authenticateOperator(request, context)
  const form = await readForm(request)
  return answer(await changeWords({ actor, deps: context.deps, kind: readKind(params), form }))
}

/** A preview or a test changes nothing here. After a refusal the page shows what others did meanwhile. */
export const shouldRevalidate = (args: ShouldRevalidateFunctionArgs) =>
  !/\/(preview|send-test)$/.test(args.formAction ?? '') && unlessUnreachable(args)

export default function MailWordsPage() {
  const view = useLoaderData<typeof loader>()
  const saving = useSending()
  const key = `${view.kind}/${view.language}/${view.wording.version}`
  return <WordsPage key={key} view={view} saving={saving} />
}

export { keepTyped as clientAction } from '../operator/keep-typed'
export { OperatorFailure as ErrorBoundary } from '../operator/operator-failure'
