// The door as a function of its dependencies: guards, endpoints, pages, and last whatever went wrong.
import compression from 'compression'
import express, { type Express, type RequestHandler, type Response, Router } from 'express'
import { createScanRecorder, type ScanRecorder } from '../../core/brand/trace/scan-recorder.ts'
import { wechatOf } from '../../core/people/mini-program/wechat-of.ts'
import type { Deps } from '../../core/platform/deps.ts'
import type { WechatApi } from '../../core/platform/wechat-api.ts'
import { Problem } from '../../core/values/problem.ts'
import { readEndpoints } from '../routes/articles/reads.ts'
import { consoleConfigEndpoint } from '../routes/console-config/route.ts'
import { ownEndpoints } from '../routes/endpoints.ts'
import { metricsEndpoint } from '../routes/metrics/route.ts'
import { consentsOfMiniProgram } from '../routes/mini-program/consents.ts'
import { coursesOfMiniProgram } from '../routes/mini-program/courses.ts'
import { deletionsOfMiniProgram } from '../routes/mini-program/deletion-requests.ts'
import { exportOfMiniProgram } from '../routes/mini-program/export.ts'
import { followUpsOfMiniProgram } from '../routes/mini-program/follow-ups.ts'
import { noticeGrantsOfMiniProgram } from '../routes/mini-program/notice-grants.ts'
import { ownEndpointsOfMiniProgram } from '../routes/mini-program/own.ts'
import { salesOfMiniProgram } from '../routes/mini-program/sales.ts'
import { miniProgramSignIn } from '../routes/mini-program/sign-in.ts'
import { stationOfMiniProgram } from '../routes/mini-program/station.ts'
import { trainingOfMiniProgram } from '../routes/mini-program/training.ts'
import { openApiEndpoint } from '../routes/openapi/route.ts'
import { signInEndpoints } from '../routes/sign-in/route.ts'
import { createScan, publicTraceEndpoints, type Scan } from '../routes/traces/public.ts'
import type { Endpoint } from './endpoint.ts'
import { onlyKnownHosts, securityHeaders } from './guards.ts'
import { createLimits, type Limits } from './limits.ts'
import { createMetrics, type Metrics } from './metrics.ts'
import { openApiDocument } from './openapi.ts'
import { consolePage, docsRouter, printRouter } from './pages.ts'
import { answerFailures, HttpFault } from './problem.ts'
import { named, noteRequests } from './request-log.ts'
import { createRate, createThrottle } from './throttle.ts'

export interface AppOptions {
  /** Folder of the built console; without it, or while it is empty, a line is served in its place. */
  dist?: string | undefined
  /** Where the simulated county listens, when that isn't COUNTY_URL. */
  countyUrl?: string | undefined
  /** Counts scans of codes; whoever gives it writes what is gathered when the door closes. */
  scans?: ScanRecorder
  /** Beside those of the door itself. */
  moreEndpoints?: readonly Endpoint[]
}

export function createApp(deps: Deps, options: AppOptions = {}): Express {
  const { PUBLIC_URL } = deps.config
  const countyUrl = deps.config.CHANNEL === 'county' ? (options.countyUrl ?? deps.config.COUNTY_URL) : null
  const metrics = createMetrics()
  const wechat = wechatOf(deps.config, deps.clock)
  const scan = createScan(deps, options.scans ?? createScanRecorder(deps))
  const more = options.moreEndpoints ?? []
  const endpoints = allEndpoints({ countyUrl, metrics, wechat, scan, more })
  const limits = createLimits(deps.config)
  const app = express()
  // The proxy before PUBLIC_URL is on this machine, and says whom it asks for.
  if (PUBLIC_URL) app.set('trust proxy', 'loopback')
  app.disable('x-powered-by')
  // Endpoints make their own; pages have those of their files.
  app.disable('etag')
  app.use(noteRequests(deps, metrics), securityHeaders(countyUrl, PUBLIC_URL), onlyKnownHosts(PUBLIC_URL))
  app.use(limits.byAddress, compressed)
  mount(app, endpoints, { deps, limits })
  app.use('/docs', named('docs'), docsRouter())
  app.use('/print', named('print'), printRouter())
  app.use(named('console'), consolePage(options.dist))
  app.use(named('unknown'), () => {
    throw new Problem('notFound', { thing: 'route', id: '' })
  })
  app.use(answerFailures(deps.log))
  return app
}

// An answer that holds a secret isn't: its length would tell of it (BREACH, docs/decisions/025).
const compressing = compression({
  filter: (request, response) =>
    (response as Response).locals.secret !== true && compression.filter(request, response),
})
const compressed: RequestHandler = (request, response, next) =>
  request.headers['accept-encoding'] === undefined ? next() : compressing(request, response, next)

interface Wanted {
  countyUrl: string | null
  metrics: Metrics
  wechat: WechatApi | null
  scan: Scan
  more: readonly Endpoint[]
}

/** Tries of people who share an address: a classroom's, or a carrier's. */
const aClass = 200
/** Openings and reads of an address: a carrier's, or a meeting that opens the same article at once. */
const readsOfAddress = { perAddress: 600, seconds: 600 }

function allEndpoints({ countyUrl, metrics, wechat, scan, more }: Wanted): Endpoint[] {
  let document: object | undefined
  const endpoints = [
    ...publicTraceEndpoints(scan),
    ...ownEndpoints,
    ...signInEndpoints(createThrottle()),
    ...miniProgramSignIn(wechat, createThrottle({ perAddress: aClass })),
    ...ownEndpointsOfMiniProgram(wechat, createThrottle({ perAddress: aClass })),
    ...trainingOfMiniProgram(createThrottle({ perAddress: aClass })),
    ...readEndpoints(createRate(readsOfAddress)),
    ...[...stationOfMiniProgram, salesOfMiniProgram, ...consentsOfMiniProgram],
    ...[...followUpsOfMiniProgram, ...deletionsOfMiniProgram, exportOfMiniProgram],
    ...[...coursesOfMiniProgram, ...noticeGrantsOfMiniProgram],
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

/** The OpenAPI document, without a server: for the generated client. */
export const apiDocument = () => {
  const scan = () => Promise.reject(new Error('a document answers nobody'))
  return openApiDocument(
    allEndpoints({ countyUrl: null, metrics: createMetrics(), wechat: null, scan, more: [] }),
  )
}

/** `/v1/me` of `/v1/me/progress`. */
const nounOf = (path: string): string => /^(?:\/v1)?\/[^/]*/.exec(path.toLowerCase())?.[0] ?? ''

// A router for each noun: one for all would try a hundred paths before the one that is asked for.
function mount(
  app: Express,
  endpoints: readonly Endpoint[],
  { deps, limits }: { deps: Deps; limits: Limits },
): void {
  const nouns = new Map<string, Router>()
  for (const path of new Set(endpoints.map((each) => each.path))) {
    const noun = nouns.get(nounOf(path)) ?? Router()
    nouns.set(nounOf(path), noun)
    const ofPath = endpoints.filter((each) => each.path === path)
    const route = noun.route(path).all(named(path))
    for (const { method, handlers } of ofPath) route[method](...handlers(deps, limits.byPerson))
    const allow = allowedBy(ofPath)
    route.all((_request, response) => {
      response.set('allow', allow)
      throw new HttpFault('methodNotAllowed')
    })
  }
  app.use((request, response, next) => {
    const noun = nouns.get(nounOf(request.path))
    if (noun) noun(request, response, next)
    else next()
  })
}

// A path that is known, asked with a method that isn't, is told so.
function allowedBy(endpoints: readonly Endpoint[]): string {
  const methods = endpoints.map(({ method }) => method.toUpperCase())
  return [...methods, ...(methods.includes('GET') ? ['HEAD'] : [])].join(', ')
}
