/** One thing that is held: a command of a well-kept tool that exits with 0 when all is right. */
export type CheckStep = { title: string; command: [string, ...string[]] }

const CRUISED = ['apps', 'packages', 'scripts', 'e2e', 'prisma', 'vitest.config.ts']

/** What `npm run check` holds, quick ones first. Programs are those of node_modules/.bin. */
export const CHECK_STEPS: CheckStep[] = [
  { title: 'Format and lint', command: ['biome', 'ci', '--colors=off', '.'] },
  { title: 'Coverage page', command: ['tsx', 'scripts/check/coverage.ts'] },
  {
    title: 'Import rules',
    command: ['depcruise', '--config', '.dependency-cruiser.mjs', '--output-type', 'err-long', ...CRUISED],
  },
  { title: 'Types', command: ['tsc', '--project', 'tsconfig.json', '--pretty', 'false'] },
  {
    title: 'Unused code and dependencies',
    command: ['knip', '--no-progress', '--treat-config-hints-as-errors'],
  },
  { title: 'Theme check of the extension', command: ['tsx', 'scripts/check/theme.ts'] },
]

/** Generated code comes first: types and documents are checked against it, and a document that Shopify's schema does not know fails it. */
export const GENERATE_TITLE = 'GraphQL documents against Shopify’s schema, Prisma’s client'
