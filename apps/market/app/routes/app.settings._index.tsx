import type { LoaderFunctionArgs } from '@remix-run/node'
import { authenticateOperator } from '../operator/authenticate-operator.server'
import { SettingsIndex } from '../operator/settings/settings-index'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await authenticateOperator(request, context)
  return null
}

export default SettingsIndex

export { OperatorFailure as ErrorBoundary } from '../operator/operator-failure'
