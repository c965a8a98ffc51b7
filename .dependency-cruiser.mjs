// Who may import whom (docs/architecture.md). A package that is not named here may import no other package.
const MAY_IMPORT = {
  kernel: [],
  // Infrastructure
  db: ['kernel'],
  queue: ['kernel'],
  inbox: ['queue', 'kernel'],
  outbox: ['queue', 'kernel'],
  audit: ['kernel'],
  access: ['kernel'],
  shopify: ['kernel'],
  // Features: what two of them share is a plain value of the kernel, or is joined in a flow
  vendors: ['db', 'kernel'],
  notifications: ['db', 'kernel'],
  files: ['db', 'kernel'],
  checklist: ['db', 'kernel'],
  // Pure: what an order means in money
  settlement: ['kernel'],
  // The only room that joins features
  flows: [
    'vendors',
    'notifications',
    'files',
    'checklist',
    'shopify',
    'inbox',
    'outbox',
    'queue',
    'audit',
    'access',
    'db',
    'kernel',
  ],
  // For tests and scripts
  testing: ['kernel'],
}

const TEST = '\\.(test|battery)\\.tsx?$|/evidence/|/(src|app)/testing/|/test-[a-z-]+\\.ts$'
const known = Object.keys(MAY_IMPORT).join('|')

const packageRules = Object.entries(MAY_IMPORT).map(([name, allowed]) => ({
  name: `${name}-imports-${allowed.join('-') || 'nothing'}`,
  comment: `packages/${name} may import ${allowed.join(', ') || 'no other package'}.`,
  severity: 'error',
  from: { path: `^packages/${name}/`, pathNot: TEST },
  to: { path: '^packages/', pathNot: `^packages/(${[name, ...allowed].join('|')})/` },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...packageRules,
    {
      name: 'package-has-rules',
      comment: 'A new package needs a line in MAY_IMPORT.',
      severity: 'error',
      from: { path: '^packages/', pathNot: `^packages/(${known})/` },
      to: { path: '^packages/' },
    },
    {
      name: 'nothing-imports-apps',
      comment: 'Apps are entered from outside only: by a process, a browser or a test.',
      severity: 'error',
      from: { path: '^(packages|prisma|extensions)/', pathNot: ['^packages/testing/', TEST] },
      to: { path: '^apps/' },
    },
    {
      name: 'apps-never-import-each-other',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'testing-is-for-tests',
      severity: 'error',
      from: { path: '^(apps|packages|prisma)/', pathNot: ['^packages/testing/', TEST] },
      to: { path: '^packages/testing/' },
    },
    {
      name: 'the-sandbox-is-a-shopify-of-its-own',
      comment: 'It shares no code with the app, so that the two cannot share one misunderstanding.',
      severity: 'error',
      from: { path: '^apps/sandbox/', pathNot: TEST },
      to: { path: '^packages/' },
    },
    {
      name: 'the-example-app-stands-alone',
      comment: 'It is what a stranger writes: it knows neither this repository nor the sandbox.',
      severity: 'error',
      from: { path: '^apps/sandbox/example-app/' },
      to: { path: '^(apps|packages|scripts|e2e)/', pathNot: '^apps/sandbox/example-app/' },
    },
    {
      name: 'nothing-imports-the-example-app',
      severity: 'error',
      from: { path: '^(apps|packages|scripts|e2e)/', pathNot: '^apps/sandbox/example-app/' },
      to: { path: '^apps/sandbox/example-app/' },
    },
    {
      name: 'packages-are-entered-by-their-door',
      comment:
        'src/index.ts is the only door of a package; vendors has a second one for what runs in the browser, testing one for what runs outside vitest.',
      severity: 'error',
      from: { path: '^(apps|packages|scripts|e2e|prisma)/([^/]+)/' },
      to: {
        path: '^packages/[^/]+/src/',
        pathNot: [
          '^packages/$2/',
          '^packages/[^/]+/src/index\\.ts$',
          '^packages/testing/src/free-port\\.ts$',
          '^packages/vendors/src/form\\.ts$',
        ],
      },
    },
    {
      name: 'scripts-are-run-not-imported',
      severity: 'error',
      from: { path: '^(apps|packages|prisma)/', pathNot: TEST },
      to: { path: '^(scripts|e2e)/' },
    },
    {
      name: 'no-circles',
      comment: 'A page may name the type of its loader; running code goes one way.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'everything-resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(build|generated)/|\\.generated\\.|admin\\.types' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types', 'require'],
      extensions: ['.ts', '.tsx', '.d.mts', '.mjs', '.js', '.json'],
    },
  },
}
