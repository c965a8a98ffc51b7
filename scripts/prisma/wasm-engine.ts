import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import { engineDatabase } from './engine-database'

export type WasmEngine = bindings.SchemaEngine

/** Prisma's schema engine on the database of `url`; it reads the Prisma schema from the files `datamodels`. */
export async function openWasmEngine({
  datamodels,
  url,
}: {
  datamodels: string[]
  url: string
}): Promise<WasmEngine> {
  loadWasm()
  const files = datamodels.map((file): [string, string] => [file, readFileSync(file, 'utf8')])
  const database = bindMigrationAwareSqlAdapterFactory(engineDatabase(url))
  return bindings.SchemaEngine.new(
    { datamodels: files.length > 0 ? files : undefined },
    () => undefined,
    database,
  )
}

/** What a bundler would do for `import … from './schema_engine_bg.wasm'`. */
function loadWasm(): void {
  const script = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const module = new WebAssembly.Module(readFileSync(script.replace(/\.js$/, '.wasm')))
  const { exports } = new WebAssembly.Instance(module, { './schema_engine_bg.js': { ...bindings } })
  bindings.__wbg_set_wasm(exports)
  const { __wbindgen_start: start } = exports
  if (typeof start === 'function') start()
}
