import { z } from 'zod'
import { readOne, run, type State } from '../state'

/** What can be made to go wrong with a shop's deliveries. Slow and broken connections meet the first attempt alone. */
const fault = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('duplicate'), copies: z.coerce.number().int().min(1).max(20).default(1) }),
  z.object({ kind: z.literal('delay'), seconds: z.coerce.number().min(0).max(172_800) }),
  z.object({ kind: z.literal('reorder') }),
  z.object({ kind: z.literal('drop') }),
  z.object({ kind: z.literal('slow'), seconds: z.coerce.number().min(0.1).max(60) }),
  z.object({ kind: z.literal('broken') }),
])
/** `one-in`: by chance, which follows from the seed. `next`: so many from now on, then never again. */
const when = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('always') }),
  z.object({ kind: z.literal('one-in'), n: z.coerce.number().int().min(1) }),
  z.object({ kind: z.literal('next'), n: z.coerce.number().int().min(0) }),
])
const webhookSwitch = z.object({
  fault,
  when: when.default({ kind: 'always' }),
  /** Only deliveries of this topic; null for all. */
  topic: z.string().nullable().default(null),
})
export const webhookSwitches = z.object({
  seed: z.coerce.number().int().default(1),
  switches: z.array(webhookSwitch),
})

export type Fault = z.infer<typeof fault>
export type FaultKind = Fault['kind']
export type WebhookSwitches = z.infer<typeof webhookSwitches>
export const faults = z.array(fault)

/** `drawn`: how often chance was asked since the switches were set. */
export const webhookSwitchTables = `
  create table if not exists webhook_switches (
    shop text primary key,
    settings text not null,
    drawn integer not null
  ) strict;
`

const row = z.object({ settings: z.string(), drawn: z.number() })

export function readSwitches(state: State, shop: string): WebhookSwitches {
  return read(state, shop).settings
}

/** Replaces the shop's switches; chance begins anew, so that the same events meet the same faults. */
export function setSwitches(state: State, shop: string, settings: WebhookSwitches): void {
  write(state, shop, settings, 0)
}

/** What befalls the next delivery of this topic. Counts down and draws, so call it once for each, in its transaction. */
export function drawFaults(state: State, { shop, topic }: { shop: string; topic: string }): Fault[] {
  const { settings, drawn } = read(state, shop)
  let draws = drawn
  const hit: Fault[] = []
  const switches = settings.switches.map((each) => {
    if (each.topic !== null && each.topic !== topic) return each
    switch (each.when.kind) {
      case 'always':
        hit.push(each.fault)
        return each
      case 'one-in':
        if (chance(settings.seed, draws) < 1 / each.when.n) hit.push(each.fault)
        draws += 1
        return each
      case 'next':
        if (each.when.n === 0) return each
        hit.push(each.fault)
        return { ...each, when: { kind: 'next' as const, n: each.when.n - 1 } }
      default:
        return each.when satisfies never
    }
  })
  if (settings.switches.length > 0) write(state, shop, { ...settings, switches }, draws)
  return hit
}

function read(state: State, shop: string): { settings: WebhookSwitches; drawn: number } {
  const found = readOne(state, row, 'select settings, drawn from webhook_switches where shop = ?', shop)
  if (!found) return { settings: { seed: 1, switches: [] }, drawn: 0 }
  return { settings: webhookSwitches.parse(JSON.parse(found.settings)), drawn: found.drawn }
}

function write(state: State, shop: string, settings: WebhookSwitches, drawn: number): void {
  run(
    state,
    `insert into webhook_switches (shop, settings, drawn) values (?, ?, ?)
     on conflict (shop) do update set settings = excluded.settings, drawn = excluded.drawn`,
    shop,
    JSON.stringify(settings),
    drawn,
  )
}

/** The `index`th number of the seed, from 0 up to 1 (the mixing of splitmix32): the same seed, the same row of numbers. */
function chance(seed: number, index: number): number {
  let mixed = (seed + Math.imul(index + 1, 0x9e3779b9)) | 0
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
}
