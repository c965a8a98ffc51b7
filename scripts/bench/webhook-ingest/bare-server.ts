import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

/** What `node:http` can do at the very most: it drains the body and answers. Under `/signed` it also computes the HMAC. */
createServer((request, response) => {
  if (request.url === '/signed') answerSigned(request, response)
  else drain(request, () => answer(response))
}).listen(Number(process.env.PORT), '127.0.0.1', () => process.send?.('ready'))

process.on('disconnect', () => process.exit(0))

const answer = (response: ServerResponse) => response.writeHead(200, { 'Content-Length': 0 }).end()

function drain(request: IncomingMessage, done: () => void): void {
  request.on('end', done)
  request.resume()
}

function answerSigned(request: IncomingMessage, response: ServerResponse): void {
  const hmac = createHmac('sha256', process.env.SHOPIFY_API_SECRET ?? '')
  request.on('data', (chunk: Buffer) => hmac.update(chunk))
  request.on('end', () => {
    hmac.digest()
    answer(response)
  })
}
