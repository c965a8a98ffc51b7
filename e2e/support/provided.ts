import type { StackUrls } from '../../scripts/stack/environment'

/** What journeys are told about a stack that runs for them. */
type ProvidedStack = { stateDir: string; urls: StackUrls; databaseUrl: string }

declare module 'vitest' {
  interface ProvidedContext {
    /** One per worker: `stack.ts` knows which is whose. */
    stacks: ProvidedStack[]
    /** The browser's program, and the user agent of a person's: Shopify's library answers robots with 410. */
    chromium: { path: string; userAgent: string }
  }
}
