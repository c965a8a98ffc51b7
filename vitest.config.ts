import { defineConfig } from 'vitest/config'

const setupFiles = ['packages/testing/src/console-error.setup.ts']

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'packages',
          include: ['{packages,apps,scripts}/**/*.test.{ts,tsx}'],
          globalSetup: ['scripts/test/database-setup.ts'],
          setupFiles,
          // They wait for PostgreSQL's disk more than they work; left to itself vitest takes one worker on two cores.
          maxWorkers: 3,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          globalSetup: ['e2e/support/stack-setup.ts'],
          setupFiles,
          // Journeys wait more than they work. Each worker has a stack of its own.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
