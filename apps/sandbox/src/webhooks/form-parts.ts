import { html } from 'hono/html'
import type { Html } from '../storefront/layout'

/** What the webhook pages need beside the style of every page. */
export const fieldCss = html`<style>
  select, input[type='number'] { font: inherit; padding: 0.5rem 0.6rem; border: 1px solid #b4b8c6; border-radius: 0.5rem; background: #fff; max-width: 100%; }
  input[type='number'] { width: 6rem; } .field { display: grid; gap: 0.15rem; font-size: 0.85rem; color: var(--soft); min-width: 0; } .field > * { color: var(--ink); font-size: 1rem; }
  form.bar { align-items: end; } .chip { display: inline-block; padding: 0.3rem 0.8rem; border: 1px solid var(--line); border-radius: 1rem; background: #fff; text-decoration: none; }
  .note { background: #fff6e5; border: 1px solid #f0d9a8; border-radius: 0.6rem; padding: 0.6rem 0.9rem; } details.card { display: block; margin: 0 0 0.8rem; } summary { cursor: pointer; padding: 0.2rem 0; } summary span { color: var(--soft); }
  .rows .tag { vertical-align: bottom; } details h3 { font-size: 0.95rem; margin: 1rem 0 0.3rem; } .subscription { display: block; margin: 0 0 0.8rem; } .subscription h3 { overflow-wrap: anywhere; }
  @media (max-width: 640px) { dl { grid-template-columns: minmax(0, 1fr); } dt { margin-top: 0.4rem; font-size: 0.85rem; } form.bar .field { flex: 1 1 100%; } form.bar select { width: 100%; } .rows > li > a { grid-template-columns: minmax(0, 1fr); gap: 0.15rem 0; } .rows > li > a span { grid-row: auto; white-space: normal; } }
</style>`

type Options = {
  given: string | undefined
  all?: string
  options: (readonly [value: string, text: string])[]
}

/** A labelled list to choose from; `all` is the choice of no choice. */
export function choice(label: string, name: string, { given, all, options }: Options): Html {
  return html`<label class="field">${label}<select name="${name}">
    ${all === undefined ? '' : html`<option value="">${all}</option>`}
    ${options.map(([value, text]) => html`<option value="${value}" ${value === given ? 'selected' : ''}>${text}</option>`)}
  </select></label>`
}
