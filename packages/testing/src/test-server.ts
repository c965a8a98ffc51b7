/** The PostgreSQL server of a test run. `scripts/test/database-setup.ts` starts it and tells every test file. */
export type TestServer = {
  /** Connection string of its maintenance database. */
  url: string
  /** Name of the migrated database that tests clone. */
  template: string
}

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer
  }
}
