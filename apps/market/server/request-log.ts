import { performance } from 'node:perf_hooks'
import type { RequestHandler } from 'express'
import type { Logger } from '../app/platform/logger.server'

/** One line a request. The path without its query: Shopify puts session tokens and customer ids there. */
export const logRequests =
  (log: Logger): RequestHandler =>
  (request, response, next) => {
    const started = performance.now()
    response.on('close', () => {
      const durationMs = Math.round(performance.now() - started)
      const { method, path } = request
      const status = response.writableFinished ? response.statusCode : 'aborted'
      log.info({ method, path, status, durationMs }, 'request')
    })
    next()
  }
