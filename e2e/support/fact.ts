import { appBridgeCases } from '../../apps/sandbox/evidence/app-bridge'

/** The name of a test that asks for this fact of the evidence. */
export function fact(id: string): string {
  const found = appBridgeCases.find((one) => one.id === id)
  if (!found) throw new Error(`evidence/app-bridge.ts has no ${id}`)
  return `${found.says} (${found.id}, ${found.status})`
}
