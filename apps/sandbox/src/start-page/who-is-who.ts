import { html } from 'hono/html'

const ROLES = [
  { x: 20, name: 'Vendor', does: 'applies, sells' },
  { x: 260, name: 'Store', does: 'portal, directory' },
  { x: 500, name: 'Souk', does: 'keeps applications' },
  { x: 740, name: 'Operator', does: 'approves or rejects' },
]
const STEPS = [
  { x: 190, text: 'applies' },
  { x: 430, text: 'passes on' },
  { x: 670, text: 'asks' },
]

/** The road of an application through the people and programs of the demo; on a phone it scrolls sideways within itself. */
export const whoIsWho = html`<figure class="scroll" style="margin:0 0 1rem" tabindex="0" aria-label="Who is who">
  <svg viewBox="0 0 930 200" style="min-width:40rem;width:100%;display:block" role="img" aria-labelledby="who-title">
    <title id="who-title">
      A vendor applies on the store; Souk keeps the application; the operator decides; a mail tells the vendor. Shoppers see
      the approved vendors on the store.
    </title>
    <defs>
      <marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto-start-reverse">
        <path d="M0 0L10 5L0 10z" fill="#4a3fc7" />
      </marker>
    </defs>
    <g font-family="system-ui, sans-serif" text-anchor="middle">
      ${ROLES.map(
        ({
          x,
          name,
          does,
        }) => html`<rect x="${x}" y="30" width="170" height="64" rx="14" fill="#fff" stroke="#c9c6f2" stroke-width="2" />
          <text x="${x + 85}" y="58" font-size="18" font-weight="700" fill="#20232e">${name}</text>
          <text x="${x + 85}" y="80" font-size="14" fill="#5c6273">${does}</text>`,
      )}
      ${STEPS.map(
        ({
          x,
          text,
        }) => html`<path d="M${x} 62H${x + 66}" stroke="#4a3fc7" stroke-width="2" fill="none" marker-end="url(#tip)" />
          <text x="${x + 32}" y="50" font-size="12" fill="#4a3fc7">${text}</text>`,
      )}
      <path d="M585 94V130Q585 150 565 150H125Q105 150 105 130V98" stroke="#4a3fc7" stroke-width="2" stroke-dasharray="5 5" fill="none" marker-end="url(#tip)" />
      <text x="225" y="142" font-size="12" fill="#4a3fc7">mail</text>
      <text x="345" y="188" font-size="14" fill="#5c6273">Shopper: sees the approved vendors</text>
      <path d="M345 170V98" stroke="#4a3fc7" stroke-width="2" fill="none" marker-end="url(#tip)" />
    </g>
  </svg>
</figure>`
