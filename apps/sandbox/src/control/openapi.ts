import { OpenAPIRegistry, OpenApiGeneratorV31, type RouteConfig } from '@asteasolutions/zod-to-openapi'
import { z } from 'zod'
import { type FaultCode, faultCodes, statusOf } from './fault'
import { fieldsInPath, type Operation } from './operation'
import { snapshotFileDocs } from './snapshot-files'

const fault = z.object({
  error: z.object({
    code: z.enum(faultCodes),
    message: z.string(),
    todo: z.string(),
    issues: z.array(z.object({ path: z.string(), message: z.string() })),
  }),
})

export type OpenApiDocument = ReturnType<OpenApiGeneratorV31['generateDocument']>

/** What the control API can do, for programs: OpenAPI 3.1, an operation's id being the name of the client's method. */
export function openApiDocument(operations: Record<string, Operation>, url: string): OpenApiDocument {
  const registry = new OpenAPIRegistry()
  for (const [operationId, operation] of Object.entries(operations))
    registry.registerPath(route(operationId, operation))
  for (const each of snapshotFileDocs) registry.registerPath(each)
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'Control API of the sandbox',
      version: '1',
      description: 'Steers a local Shopify: shops, people, the app, mails, webhooks, time, snapshots.',
    },
    servers: [{ url: `${url}/sandbox` }],
  })
}

function route(operationId: string, operation: Operation): RouteConfig {
  const { method, path, tag, summary, answer, status, faults } = operation
  return {
    method,
    path,
    operationId,
    tags: [tag],
    summary,
    request: request(operation),
    responses: {
      [status]: { description: 'Done', content: json(answer) },
      ...faultResponses(['invalid-input', ...faults]),
    },
  }
}

/** Where each field of the input travels. */
function request({ method, path, input }: Operation): NonNullable<RouteConfig['request']> {
  const inPath = fieldsInPath(path)
  const [params, others] = input instanceof z.ZodObject ? split(input, inPath) : [null, input]
  const isInQuery = method === 'get' || method === 'delete'
  const hasOthers = !(others instanceof z.ZodObject) || Object.keys(others.shape).length > 0
  return {
    ...(params && inPath.length > 0 && { params }),
    ...(hasOthers && isInQuery && others instanceof z.ZodObject && { query: others }),
    ...(hasOthers && !isInQuery && { body: { required: true, content: json(others) } }),
  }
}

function split(input: z.ZodObject, names: string[]): [z.ZodObject, z.ZodObject] {
  const fields = Object.entries(input.shape)
  const those = fields.filter(([name]) => names.includes(name))
  const others = fields.filter(([name]) => !names.includes(name))
  return [z.object(Object.fromEntries(those)), z.object(Object.fromEntries(others))]
}

function faultResponses(codes: FaultCode[]): RouteConfig['responses'] {
  const byStatus = Map.groupBy(codes, statusOf)
  return Object.fromEntries(
    [...byStatus].map(([status, those]) => [status, { description: those.join(', '), content: json(fault) }]),
  )
}

const json = (schema: z.ZodType) => ({ 'application/json': { schema } })
