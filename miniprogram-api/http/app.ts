// The door as a function of its dependencies: guards, endpoints, pages, and last whatever went wrong.
import express, { type Express } from 'express'
import type { Deps } from '../../core/platform/deps.ts'
import { Problem } from '../../core/values/problem.ts'
import { broadcasts } from '../routes/broadcasts/route.ts'
import { certificate } from '../routes/certificates/route.ts'
import { classEndpoints } from '../routes/classes/route.ts'
import { consoleConfigEndpoint } from '../routes/console-config/route.ts'
import { courseEndpoints } from '../routes/courses/route.ts'
import { followUpEndpoints } from '../routes/follow-ups/route.ts'
import { healthz } from '../routes/health/route.ts'
import { metricsEndpoint } from '../routes/metrics/route.ts'
import { openApiEndpoint } from '../routes/openapi/route.ts'
import {
  categoryEntries,
  categoryEntryMatch,
  doubtDecision,
  doubts,
  merges,
  mergeUndo,
} from '../routes/people/decisions.ts'
import { categoryRosters, people, peopleImports, personCodes } from '../routes/people/route.ts'
import { programmes, today } from '../routes/programmes/route.ts'
import { runRatings } from '../routes/ratings/route.ts'
import { stationReports, stations } from '../routes/stations/route.ts'
import type { Endpoint } from './endpoint.ts'
import { onlyLoopbackHost, securityHeaders } from './guards.ts'
import { createMetrics, type Metrics } from './metrics.ts'
import { openApiDocument } from './openapi.ts'
import { consolePage, docsRouter, printRouter } from './pages.ts'
import { answerFailures, HttpFault } from './problem.ts'
import { named, noteRequests } from './request-log.ts'

export interface AppOptions {
  /** Folder of the built console; without it, or while it is empty, a line is served in its place. */
  dist?: string | undefined
  /** Where the simulated county listens, when that isn't COUNTY_URL. */
  countyUrl?: string | undefined
  /** Beside those of the door itself. */
  moreEndpoints?: readonly Endpoint[]
}

const ofPeople: readonly Endpoint[] = [
  ...[people, peopleImports, personCodes, categoryRosters, categoryEntries, categoryEntryMatch],
  ...[doubts, doubtDecision, merges, mergeUndo],
]
const own: readonly Endpoint[] = [
  programmes,
  today,
  stations,
  stationReports,
  ...ofPeople,
  ...courseEndpoints,
  ...classEndpoints,
  ...followUpEndpoints,
  runRatings,
  certificate,
  broadcasts,
  healthz,
  ...followUpEndpoints,
]

export function createApp(deps: Deps, options: AppOptions = {}): Express {
  const countyUrl = deps.config.CHANNEL === 'county' ? (options.countyUrl ?? deps.config.COUNTY_URL) : null
  const metrics = createMetrics()
  const endpoints = allEndpoints({ countyUrl, metrics, more: options.moreEndpoints ?? [] })
  const app = express()
  app.disable('x-powered-by')
  // Endpoints make their own; pages have those of their files.
  app.disable('etag')
  app.use(noteRequests(deps, metrics), securityHeaders(countyUrl), onlyLoopbackHost)
  mount(app, endpoints, deps)
  app.use('/docs', named('docs'), docsRouter())
  app.use('/print', named('print'), printRouter())
  app.use(named('console'), consolePage(options.dist))
  app.use(named('unknown'), () => {
    throw new Problem('notFound', { thing: 'route', id: '' })
  })
  app.use(answerFailures(deps.log))
  return app
}

interface Wanted {
  countyUrl: string | null
  metrics: Metrics
  more: readonly Endpoint[]
}

function allEndpoints({ countyUrl, metrics, more }: Wanted): Endpoint[] {
  let document: object | undefined
  const endpoints = [
    ...own,
    consoleConfigEndpoint(countyUrl),
    metricsEndpoint(metrics),
    openApiEndpoint(() => {
      document ??= openApiDocument(endpoints)
      return document
    }),
    ...more,
  ]
  return endpoints
}

// A path that is known, asked with a method that isn't, is told so.
function mount(app: Express, endpoints: readonly Endpoint[], deps: Deps): void {
  for (const path of new Set(endpoints.map((each) => each.path))) {
    const ofPath = endpoints.filter((each) => each.path === path)
    const route = app.route(path).all(named(path))
    for (const { method, handlers } of ofPath) route[method](...handlers(deps))
    const allowed = ofPath.map(({ method }) => method.toUpperCase())
    const allow = [...allowed, ...(allowed.includes('GET') ? ['HEAD'] : [])].join(', ')
    route.all((_request, response) => {
      response.set('allow', allow)
      throw new HttpFault('methodNotAllowed')
    })
  }
}
