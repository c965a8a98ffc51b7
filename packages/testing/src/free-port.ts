import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/** A port of 127.0.0.1 that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no port was given')
  return address.port
}

/** Whether a server could listen on this port of 127.0.0.1 now. */
export function isFree(port: number): Promise<boolean> {
  const server = createServer()
  return new Promise((resolve) => {
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}

/** A base for Souk's ports with room for all of them, chosen at random above those that people use. */
export async function freePortBase(): Promise<number> {
  const base = 20_000 + randomInt(20_000)
  const free = await Promise.all([0, 32, 100, 443].map((offset) => isFree(base + offset)))
  return free.every(Boolean) ? base : freePortBase()
}
