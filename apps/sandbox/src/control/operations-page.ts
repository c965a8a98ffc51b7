import { html, raw } from 'hono/html'
import { z } from 'zod'
import { sandboxPage } from '../pages/page'
import type { Html } from '../storefront/layout'
import type { OpenApiDocument } from './openapi'

const METHODS = ['get', 'post', 'patch', 'delete'] as const

const schema = z.object({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.unknown()).optional(),
  description: z.string().optional(),
  default: z.unknown().optional(),
})
const fields = z.object({
  properties: z.record(z.string(), schema).default({}),
  required: z.array(z.string()).default([]),
})
/** The part of the document that the page shows. */
const shownOperation = z.object({
  operationId: z.string(),
  summary: z.string(),
  tags: z.tuple([z.string()]),
  parameters: z
    .array(z.object({ name: z.string(), in: z.string(), required: z.boolean().default(false), schema }))
    .default([]),
  requestBody: z
    .object({
      content: z.object({
        'application/json': z
          .object({ schema: z.union([z.object({ anyOf: z.array(fields) }), fields]) })
          .optional(),
      }),
    })
    .optional(),
  responses: z.record(z.string(), z.object({ description: z.string() })),
})

type Shown = z.infer<typeof shownOperation> & { method: string; path: string }
type Field = { name: string; place: string; isRequired: boolean; schema: z.infer<typeof schema> }

/** The control API for people, made from its OpenAPI document. */
export function operationsPage({ paths, info, servers }: OpenApiDocument): Html {
  const base = servers?.[0]?.url ?? ''
  const operations = Object.entries(paths ?? {}).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const found = shownOperation.safeParse(item[method])
      return found.success ? [{ ...found.data, method, path }] : []
    }),
  )
  const byTag = Map.groupBy(operations, ({ tags: [tag] }) => tag)
  const content = html`<style>${css}</style>
    <h1>Control API</h1>
    <p class="lead">${info.description} Everything here can also be read by programs: <a href="/sandbox/openapi.json">OpenAPI 3.1</a>.</p>
    <p>From a test or a script:</p>
    <pre tabindex="0">import { openClient } from '@souk/sandbox/client'

const sandbox = openClient('${base.replace(/\/sandbox$/, '')}')
await sandbox.moveClock({ forwardS: 3600 })</pre>
    ${[...byTag].map(([tag, those]) => html`<h2>${tag}</h2><ul class="rows">${those.map((one) => row(base, one))}</ul>`)}`
  return sandboxPage({ title: 'Control API', path: '/sandbox', content })
}

function row(base: string, operation: Shown): Html {
  const { method, path, operationId, summary, responses } = operation
  const bodies = bodiesOf(operation)
  return html`<li id="${operationId}"><details>
    <summary><code class="method">${method.toUpperCase()}</code> <code>${path}</code> <span>${summary}</span></summary>
    <p>In the client: <code>${operationId}</code></p>
    ${bodies.map((those, index) => html`${index > 0 ? html`<p>or</p>` : ''}${table(those)}`)}
    <p>${Object.entries(responses).map(([status, { description }]) => html`<b>${status}</b> ${description}<br />`)}</p>
    <pre tabindex="0">${example(base, operation, bodies[0] ?? [])}</pre>
  </details></li>`
}

/** The fields of the input: several lists where the body can be of several shapes. */
function bodiesOf({ parameters, requestBody }: Shown): Field[][] {
  const elsewhere = parameters.map(({ name, in: place, required, schema }) => ({
    name,
    place,
    isRequired: required,
    schema,
  }))
  const body = requestBody?.content['application/json']?.schema
  const shapes = body === undefined ? [] : 'anyOf' in body ? body.anyOf : [body]
  if (shapes.length === 0) return elsewhere.length > 0 ? [elsewhere] : []
  return shapes.map(({ properties, required }) => [
    ...elsewhere,
    ...Object.entries(properties).map(([name, schema]) => ({
      name,
      place: 'body',
      isRequired: required.includes(name),
      schema,
    })),
  ])
}

const table = (fields: Field[]): Html => html`<div class="scroll"><table>
  <thead><tr><th>Field</th><th>In</th><th>Type</th><th>Meaning</th></tr></thead>
  <tbody>${fields.map(
    ({ name, place, isRequired, schema }) => html`<tr>
      <td><code>${name}</code>${isRequired ? '' : ' (optional)'}</td><td>${place}</td><td>${typeOf(schema)}</td><td>${schema.description}</td>
    </tr>`,
  )}</tbody>
</table></div>`

const typeOf = ({ type, enum: choices }: Field['schema']) =>
  choices ? choices.join(' | ') : [type ?? 'any'].flat().join(' | ')

function example(base: string, { method, path }: Shown, fields: Field[]): string {
  const body = fields.filter(({ place, isRequired }) => place === 'body' && isRequired)
  const json = JSON.stringify(Object.fromEntries(body.map(({ name, schema }) => [name, sample(schema)])))
  const flags = method === 'get' ? '' : `-X ${method.toUpperCase()} `
  const data = body.length > 0 ? ` -H 'content-type: application/json' -d '${json}'` : ''
  return `curl ${flags}${base}${path}${data}`
}

function sample({ type, enum: choices }: Field['schema']): unknown {
  if (choices) return choices[0]
  switch ([type].flat()[0]) {
    case 'number':
    case 'integer':
      return 1
    case 'boolean':
      return true
    case 'object':
      return {}
    default:
      return '…'
  }
}

const css = raw(`
.rows details { margin: 0; } .rows summary { margin: 0; padding: .7rem 1.1rem; cursor: pointer; display: grid; grid-template-columns: 4.5rem minmax(0, 17rem) minmax(0, 1fr); gap: .1rem .8rem; color: var(--ink); font-weight: 400; } .rows summary code { overflow-wrap: anywhere; } .rows summary span { white-space: normal; color: var(--soft); }
.rows summary .method { font-weight: 700; color: var(--accent); } .rows details > :not(summary) { margin-inline: 1.1rem; } .rows details pre { margin-bottom: 1rem; }
@media (max-width: 760px) { .rows summary { grid-template-columns: 4.5rem minmax(0, 1fr); } .rows summary span { grid-column: 1 / -1; } }
`)
