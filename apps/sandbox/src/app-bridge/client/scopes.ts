import type { ShopifyGlobal } from '@shopify/app-bridge-types'
import { ask } from './admin'

type Scopes = ShopifyGlobal['scopes']
type Detail = Awaited<ReturnType<Scopes['query']>>
type Granted = Awaited<ReturnType<Scopes['request']>>

export const scopes: Scopes = {
  async query() {
    return detailOf(await ask({ type: 'scopes', action: 'query', scopes: [] }))
  },
  async request(asked) {
    const answer = await ask({ type: 'scopes', action: 'request', scopes: asked })
    const result = read(answer, 'result') === 'granted-all' ? 'granted-all' : 'declined-all'
    return { result, detail: detailOf(read(answer, 'detail')) } satisfies Granted
  },
  async revoke(given) {
    const answer = await ask({ type: 'scopes', action: 'revoke', scopes: given })
    return { detail: detailOf(read(answer, 'detail')) }
  },
}

function detailOf(value: unknown): Detail {
  const list = (name: keyof Detail): string[] => {
    const found = read(value, name)
    return Array.isArray(found) ? found.map(String) : []
  }
  return { granted: list('granted'), required: list('required'), optional: list('optional') }
}

const read = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
