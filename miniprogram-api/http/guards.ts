// What stands before every route: which Host may be asked for, and what a page of ours may do.
import type { RequestHandler } from 'express'
import helmet from 'helmet'
import { HttpFault } from './problem.ts'

const loopbackHost = /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/i

/**
 * Nobody can sign in yet, so only this machine may ask. The socket is bound to the loopback; a foreign page whose name
 * was made to point here (DNS rebinding) still says its own name in `Host`.
 */
export const onlyLoopbackHost: RequestHandler = (request, _response, next) => {
  next(loopbackHost.test(request.headers.host ?? '') ? undefined : new HttpFault('wrongHost'))
}

/** Scripts and styles come from here alone; the console may also call the simulated county. */
export const securityHeaders = (countyUrl: string | null): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'", ...(countyUrl ? [new URL(countyUrl).origin] : [])],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    // Plain HTTP on the loopback: there is nothing to be strict about.
    strictTransportSecurity: false,
  })
