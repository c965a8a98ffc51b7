import { Failure } from '../bootstrap/steps.mjs'
import { isFree } from '../process/ports'

/** Every port follows from one number: SOUK_PORT_BASE, 4000 unless it is set. */
export type Ports = { sandbox: number; sandboxTls: number; market: number; postgres: number }

const DEFAULT_BASE = 4000
const HIGHEST_BASE = 60_000

export const portsOf = (base: number): Ports => ({
  sandbox: base,
  postgres: base + 32,
  market: base + 100,
  sandboxTls: base + 443,
})

/** @throws Failure when the setting is no port that leaves room for the others */
export function readPortBase(setting: string | undefined): number {
  const base = setting ? Number(setting) : DEFAULT_BASE
  if (Number.isInteger(base) && base >= 1024 && base <= HIGHEST_BASE) return base
  throw new Failure({
    what: `SOUK_PORT_BASE is "${setting}".`,
    kept: 'Nothing was started.',
    todo: `Set it to a number from 1024 to ${HIGHEST_BASE}, or leave it out for ${DEFAULT_BASE}.`,
  })
}

/** @throws Failure that names each port somebody else listens on */
export async function assertFree(ports: Partial<Ports>): Promise<void> {
  const all = Object.entries(ports)
  const free = await Promise.all(all.map(([, port]) => isFree(port)))
  const taken = all.filter((_, i) => !free[i]).map(([name, port]) => `${port} (${name})`)
  if (taken.length === 0) return
  throw new Failure({
    what: `Another program listens on port ${taken.join(', ')}.`,
    kept: 'Nothing was started, and your data was not touched.',
    todo: 'Stop that program, or move all of Souk’s ports: SOUK_PORT_BASE=5000 npm start',
  })
}
