import type { StackUrls } from '../../scripts/stack/environment'

/** What the journeys are told about the stack that runs for them. */
type ProvidedStack = { stateDir: string; urls: StackUrls; databaseUrl: string }

declare module 'vitest' {
  interface ProvidedContext {
    stack: ProvidedStack
    /** The browser's program, and the user agent of a person's: Shopify's library answers robots with 410. */
    chromium: { path: string; userAgent: string }
  }
}
