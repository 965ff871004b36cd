// What stands before every route: which Host may be asked for, and what a page of ours may do.
import type { RequestHandler } from 'express'
import helmet from 'helmet'
import { HttpFault } from './problem.ts'

const loopbackHost = /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/i

export const isLoopback = (host: string | undefined): boolean => loopbackHost.test(host ?? '')

/** For this machine's own monitor; the proxy of PUBLIC_URL never shows it. */
const ownMachineOnly = new Set(['/metrics'])

/**
 * The socket is bound to the loopback; a foreign page whose name was made to point here (DNS rebinding) still says its
 * own name in `Host`. Beside this machine, only the name in PUBLIC_URL may be asked for.
 */
export function onlyKnownHosts(publicUrl: string | undefined): RequestHandler {
  const publicHost = publicUrl && new URL(publicUrl).host
  return (request, _response, next) => {
    const { host } = request.headers
    const atPublic = publicHost !== undefined && host?.toLowerCase() === publicHost
    const known =
      isLoopback(host) || (atPublic && !ownMachineOnly.has(request.path.toLowerCase().replace(/\/+$/, '')))
    next(known ? undefined : new HttpFault('wrongHost'))
  }
}

/** Scripts and styles come from here alone; the console may also call the simulated county. */
export const securityHeaders = (countyUrl: string | null, publicUrl: string | undefined): RequestHandler =>
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
    // On the loopback, over plain HTTP, there is nothing to be strict about.
    strictTransportSecurity: publicUrl ? { maxAge: 180 * 86_400, includeSubDomains: false } : false,
  })
