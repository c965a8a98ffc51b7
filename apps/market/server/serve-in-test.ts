import { createServer, type RequestListener } from 'node:http'
import { afterAll } from 'vitest'

/** Serves on a free port until the tests of the file are over. Answers with the address. */
export async function serveInTest(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  afterAll(() => {
    server.close()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('not listening on a port')
  return `http://127.0.0.1:${address.port}`
}
