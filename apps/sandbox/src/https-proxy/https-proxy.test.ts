import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import net, { createServer } from 'node:net'
import { fetch, ProxyAgent } from 'undici'
import { expect, onTestFinished, test } from 'vitest'
import { TEST_SHOP, testSandbox } from '../test-support/test-sandbox'

const sandbox = await testSandbox()
const proxy = new URL(sandbox.urls.local)

test('a program that uses the sandbox as its HTTPS proxy finds the shop under its real name', async () => {
  const ca = readFileSync(sandbox.caFile, 'utf8')
  const dispatcher = new ProxyAgent({ uri: `http://127.0.0.1:${proxy.port}`, requestTls: { ca } })
  onTestFinished(() => dispatcher.close())
  const answer = await fetch(`https://${TEST_SHOP}/admin/api/2026-07/graphql.json`, {
    method: 'POST',
    dispatcher,
  })
  expect(answer.status).toBe(401)
})

test('a connection to any other host goes where it would have gone', async () => {
  const echo = createServer((socket) => socket.pipe(socket)).listen(0, '127.0.0.1')
  onTestFinished(() => void echo.close())
  await once(echo, 'listening')
  const address = echo.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  const socket = net.connect(Number(proxy.port), '127.0.0.1')
  onTestFinished(() => void socket.destroy())
  socket.write(`CONNECT 127.0.0.1:${address.port} HTTP/1.1\r\nhost: elsewhere\r\n\r\n`)
  const [established]: Buffer[] = await once(socket, 'data')
  expect(established?.toString()).toMatch(/^HTTP\/1.1 200 /)
  socket.write('hello')
  const [said]: Buffer[] = await once(socket, 'data')
  expect(said?.toString()).toBe('hello')
})

test.each(['127.0.0.1:99999', '127.0.0.1:0'])(
  'an address that nothing can have (%j) is refused, and the sandbox goes on',
  async (address) => {
    const socket = net.connect(Number(proxy.port), '127.0.0.1')
    onTestFinished(() => void socket.destroy())
    socket.write(`CONNECT ${address} HTTP/1.1\r\nhost: elsewhere\r\n\r\n`)
    const [refused]: Buffer[] = await once(socket, 'data')
    expect(refused?.toString()).toMatch(/^HTTP\/1.1 400 /)
    expect((await fetch(`${sandbox.urls.local}/sandbox/health`)).status).toBe(200)
  },
)
