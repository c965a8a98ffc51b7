import https from 'node:https'
import tls from 'node:tls'
import { getRequestListener } from '@hono/node-server'
import { execute, parse, validate } from 'graphql'
import { schemasOf } from '../graphql/schema'
import { openAuthority } from '../tls/authority'

/**
 * graphql-js and nothing else, behind the same kind of server as the sandbox: what the bench `sandbox-graphql` measures
 * against. It parses, checks and executes every document on Shopify's schema, over data that is simply there.
 */
const { schema } = schemasOf('admin').read('2026-07')

const rootValue = {
  shop: { name: 'Tea House' },
  metaobjects: {
    nodes: [1, 2, 3].map((id) => ({
      id: `gid://shopify/Metaobject/${id}`,
      handle: `tea-${id}`,
      displayName: `Tea ${id}`,
    })),
  },
}

async function answer(query: string, variableValues: Record<string, unknown>): Promise<object> {
  const document = parse(query)
  const errors = validate(schema, document)
  return errors.length > 0 ? { errors } : execute({ schema, document, rootValue, variableValues })
}

async function handle(request: Request): Promise<Response> {
  const { query, variables, forMs } = await request.json()
  if (typeof forMs !== 'number') return Response.json(await answer(query, variables))
  return Response.json({ perSecond: await inProcess(query, variables, forMs) })
}

/** How often the document is answered when nobody has to ask for it. */
async function inProcess(query: string, variables: Record<string, unknown>, forMs: number): Promise<number> {
  const start = performance.now()
  let answered = 0
  while (performance.now() - start < forMs) {
    JSON.stringify(await answer(query, variables))
    answered += 1
  }
  return answered / ((performance.now() - start) / 1000)
}

const authority = await openAuthority({ dir: process.env.CA_DIR ?? '' })
const SNICallback: tls.TlsOptions['SNICallback'] = (host, done) => {
  authority.leafFor(host).then(
    (leaf) => done(null, tls.createSecureContext(leaf)),
    (error: Error) => done(error),
  )
}
const listener = getRequestListener(handle)
https
  .createServer({ SNICallback }, (request, response) => void listener(request, response))
  .listen(Number(process.env.PORT), '127.0.0.1', () => process.send?.('ready'))

process.on('disconnect', () => process.exit(0))
process.on('SIGTERM', () => process.exit(0))
