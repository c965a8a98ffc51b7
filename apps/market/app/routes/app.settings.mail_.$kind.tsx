import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { type ShouldRevalidateFunctionArgs, useLoaderData } from '@remix-run/react'
import { authenticateOperator } from '../operator/authenticate-operator.server'
import { readForm } from '../operator/decide.server'
import { changeWords } from '../operator/mail/change-words.server'
import { readKind, readLanguage } from '../operator/mail/read-words.server'
import { useSubmitting } from '../operator/mail/use-submitting'
import { WordsPage } from '../operator/mail/words-page'
import { wordsView } from '../operator/mail/words-view.server'
import { answer } from '../operator/settings/settings-outcome.server'

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
export const shouldRevalidate = ({ formAction }: ShouldRevalidateFunctionArgs) =>
  !/\/(preview|send-test)$/.test(formAction ?? '')

export default function MailWordsPage() {
  const view = useLoaderData<typeof loader>()
  const saving = useSubmitting()
  const key = `${view.kind}/${view.language}/${view.wording.version}`
  return <WordsPage key={key} view={view} saving={saving} />
}

export { OperatorFailure as ErrorBoundary } from '../operator/operator-failure'
