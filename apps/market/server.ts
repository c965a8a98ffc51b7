import { createServer } from 'node:http'
import { openReceiver, readResendDelivery, readShopifyDelivery, webhookEndpoint } from '@souk/inbox'
import { readEnvOrExit } from './app/platform/env.server'
import { announceReady, stopWhenTold } from './app/platform/lifecycle.server'
import { openLogger } from './app/platform/logger.server'
import { openPlatform } from './app/platform/platform.server'
import { openDatabaseCheck } from './server/database-check'
import { openPages } from './server/pages'

const env = readEnvOrExit()
const log = openLogger({ process: 'server', level: env.logLevel })
const platform = openPlatform({ env, log })
const { db } = platform.deps

const secrets = [env.shopify.apiSecret, env.shopify.previousApiSecret].filter(
  (secret) => secret !== undefined,
)
const receiver = await openReceiver(
  { connectionString: env.databaseUrl },
  { onError: (error) => log.error({ err: error }, 'webhooks are refused; they will be sent again') },
)
const onWebhook = webhookEndpoint({ receiver, read: readShopifyDelivery, secrets })
const onMailNews = webhookEndpoint({ receiver, read: readResendDelivery, secrets: env.mail.webhookSecrets })

const server = createServer()
const databaseIsThere = openDatabaseCheck(db)
const pages = await openPages({ platform, server, databaseIsThere, development: env.development })

server.on('request', (request, response) => {
  const path = request.url?.split('?', 1)[0]
  // Ahead of everything else: a webhook is verified, stored and answered, and nothing more.
  if (path === '/webhooks') return onWebhook(request, response)
  if (path === '/webhooks/resend') return onMailNews(request, response)
  if (path === '/healthz') {
    return void databaseIsThere().then((there) =>
      response.writeHead(there ? 200 : 503).end(there ? 'ok' : 'no database'),
    )
  }
  pages(request, response)
})

server.listen(env.port, env.host, () => {
  log.info({ host: env.host, port: env.port, appUrl: env.appUrl }, 'server is ready')
  announceReady()
})

stopWhenTold({
  log,
  stop: async () => {
    const closed = new Promise((resolve) => server.close(resolve))
    server.closeIdleConnections()
    await closed
    await receiver.close()
    await Promise.all([db.close(), platform.readOnlyDb.close()])
  },
})
