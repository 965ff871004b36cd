// The door as a function of its dependencies: guards, endpoints, pages, and last whatever went wrong.
import express, { type Express } from 'express'
import { wechatOf } from '../../core/people/mini-program/wechat-of.ts'
import type { Deps } from '../../core/platform/deps.ts'
import type { WechatApi } from '../../core/platform/wechat-api.ts'
import { Problem } from '../../core/values/problem.ts'
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
import type { Endpoint } from './endpoint.ts'
import { onlyKnownHosts, securityHeaders } from './guards.ts'
import { createMetrics, type Metrics } from './metrics.ts'
import { openApiDocument } from './openapi.ts'
import { consolePage, docsRouter, printRouter } from './pages.ts'
import { answerFailures, HttpFault } from './problem.ts'
import { named, noteRequests } from './request-log.ts'
import { createThrottle } from './throttle.ts'

export interface AppOptions {
  /** Folder of the built console; without it, or while it is empty, a line is served in its place. */
  dist?: string | undefined
  /** Where the simulated county listens, when that isn't COUNTY_URL. */
  countyUrl?: string | undefined
  /** Beside those of the door itself. */
  moreEndpoints?: readonly Endpoint[]
}

export function createApp(deps: Deps, options: AppOptions = {}): Express {
  const { PUBLIC_URL } = deps.config
  const countyUrl = deps.config.CHANNEL === 'county' ? (options.countyUrl ?? deps.config.COUNTY_URL) : null
  const metrics = createMetrics()
  const wechat = wechatOf(deps.config, deps.clock)
  const endpoints = allEndpoints({ countyUrl, metrics, wechat, more: options.moreEndpoints ?? [] })
  const app = express()
  // The proxy before PUBLIC_URL is on this machine, and says whom it asks for.
  if (PUBLIC_URL) app.set('trust proxy', 'loopback')
  app.disable('x-powered-by')
  // Endpoints make their own; pages have those of their files.
  app.disable('etag')
  app.use(noteRequests(deps, metrics), securityHeaders(countyUrl), onlyKnownHosts(PUBLIC_URL))
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
  wechat: WechatApi | null
  more: readonly Endpoint[]
}

/** Tries of people who share an address: a classroom's, or a carrier's. */
const aClass = 200

function allEndpoints({ countyUrl, metrics, wechat, more }: Wanted): Endpoint[] {
  let document: object | undefined
  const endpoints = [
    ...ownEndpoints,
    ...signInEndpoints(createThrottle()),
    ...miniProgramSignIn(wechat, createThrottle({ perAddress: aClass })),
    ...ownEndpointsOfMiniProgram(wechat, createThrottle({ perAddress: aClass })),
    ...trainingOfMiniProgram(createThrottle({ perAddress: aClass })),
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
