import { build } from 'esbuild'

const bundles = new Map<string, Promise<string>>()

/** The script of one page, from its TypeScript: readable, made once per process. */
export function bundle(entry: string): Promise<string> {
  const known = bundles.get(entry)
  if (known) return known
  const made = build({
    entryPoints: [entry],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    define: { 'process.env.NODE_ENV': '"production"' },
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '')
  bundles.set(entry, made)
  return made
}

export function scriptResponse(text: string): Response {
  const headers = { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' }
  return new Response(text, { headers: { ...headers, 'access-control-allow-origin': '*' } })
}
