// Gives each request its id, and notes it once it is over: its method, its route's pattern, its status, how long it
// took. Never its path, query or body.
import type { RequestHandler } from 'express'
import type { Deps } from '../../core/platform/deps.ts'
import type { Metrics } from './metrics.ts'

export function noteRequests({ ids, log }: Pick<Deps, 'ids' | 'log'>, metrics: Metrics): RequestHandler {
  return (request, response, next) => {
    const start = performance.now()
    const requestId = ids.next('req')
    response.locals.requestId = requestId
    response.set('x-request-id', requestId)
    response.on('close', () => {
      const ms = Math.round((performance.now() - start) * 10) / 10
      const route = String(response.locals.route ?? 'unknown')
      const { method } = request
      const status = response.statusCode
      metrics.observe({ method, route, status, ms })
      log.info({ requestId, method, route, status, ms }, 'request')
    })
    next()
  }
}

/** Names the route for the log and the metrics, before it is handled. */
export const named =
  (route: string): RequestHandler =>
  (_request, response, next) => {
    response.locals.route = route
    next()
  }
