import type { Question } from '../../app-bridge/messages'
import { confirm } from './confirm'
import { make } from './element'
import { call, setup } from './setup'

type Asked = Extract<Question, { type: 'scopes' }>

/** `shopify.scopes`. What an app asks for is granted by a person; one who declines has changed nothing. */
export async function changeScopes({ action, scopes }: Asked): Promise<unknown> {
  if (action === 'query') return call('/scopes')
  if (action === 'revoke') return { detail: await call('/scopes', { action, scopes }) }
  const asked = await call('/scopes', { action: 'words', scopes })
  const words = Array.isArray(asked) ? asked.map(String) : []
  // Nothing that is not granted yet: nobody is asked.
  const isGranted = words.length === 0 || (await permits(words))
  if (!isGranted) return { result: 'declined-all', detail: await call('/scopes') }
  return { result: 'granted-all', detail: await call('/scopes', { action, scopes }) }
}

const permits = (words: string[]): Promise<boolean> =>
  confirm({
    title: `${setup.appName} needs more permissions`,
    text: make(
      'div',
      {},
      make('p', { text: 'The app asks to be allowed to:' }),
      make('ul', {}, ...words.map((text) => make('li', { text }))),
    ),
    stay: 'Cancel',
    go: 'Update',
    isCritical: false,
  })
