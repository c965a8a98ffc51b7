import type { Evidence } from './evidence'

/** One fact about the secret with which Shopify signs while an app has two; `signing.test.ts` asks for it, by its id. */
type SigningFact = Pick<Evidence, 'id' | 'says' | 'status' | 'source'>

export const signingCases = [
  {
    id: 'signing/webhooks',
    says: 'webhooks are signed with the oldest secret that is not revoked',
    status: 'documented',
    source:
      'API credential rotation, step 2 (help.shopify.com/api/guides/authentication/api-credential-rotation); seen in Shopify/shopify-app-js, issue 3183',
  },
  {
    id: 'signing/all-else',
    says: 'session tokens, addresses of the app and app proxy requests are signed with that secret as well',
    status: 'assumed',
    source: 'the documentation speaks of webhooks only',
  },
] as const satisfies SigningFact[]
