import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { generate } from '@graphql-codegen/cli'
import { buildClientSchema, type IntrospectionQuery, printSchema } from 'graphql'
import { API_VERSION } from './src/api-version'

// Types for every `graphql(…)` document of this package, out of Shopify's own schema. A document that the schema
// does not allow fails here, and so fails the check.
const schemas = join(dirname(fileURLToPath(import.meta.resolve('@shopify/dev-mcp'))), 'data')
const schemaFile = join(schemas, `admin_${API_VERSION}.json.gz`)
const { data }: { data: IntrospectionQuery } = JSON.parse(gunzipSync(await readFile(schemaFile)).toString())

await generate({
  schema: printSchema(buildClientSchema(data)),
  documents: `${import.meta.dirname}/src/**/*.ts`,
  silent: true,
  generates: {
    [`${import.meta.dirname}/src/generated/`]: {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        enumsAsTypes: true,
        useTypeImports: true,
        defaultScalarType: 'unknown',
        scalars: { URL: 'string', DateTime: 'string', UnsignedInt64: 'string', ID: 'string' },
      },
    },
  },
})
