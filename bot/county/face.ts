// The simulated county's HTTP face (`/county/v1`): where a tester says what people say, and reads what the bot
// answers. It listens on the loopback only, in a demo only.
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express, { type Express } from 'express'
import type { SettableClock } from '../../core/platform/clock.ts'
import type { Logger } from '../../core/platform/logger.ts'
import { clockRoutes } from './clock-routes.ts'
import type { County } from './county.ts'
import { guard } from './face-guard.ts'
import { answerProblems, noSuchPlace } from './face-problems.ts'
import { messageRoutes } from './message-routes.ts'
import type { OutcomePort } from './outcome-port.ts'

export interface FaceOptions {
  county: County
  outcomes: OutcomePort
  clock: SettableClock
  /** Where to listen: http, a loopback host, and a port; port 0 takes any that is free. */
  url: string
  /** Other pages that may ask, such as the console's. */
  allowedOrigins: string[]
  log: Logger
}

export interface CountyFace {
  /** Where it listens, without a slash at the end. */
  readonly url: string
  close(): Promise<void>
}

const loopback = new Map([
  ['127.0.0.1', '127.0.0.1'],
  ['localhost', '127.0.0.1'],
  ['[::1]', '::1'],
])

/** Rejects when the address is taken or is not on the loopback. */
export async function startCountyFace(options: FaceOptions): Promise<CountyFace> {
  const { protocol, hostname, port: askedPort } = new URL(options.url)
  const address = loopback.get(hostname)
  if (protocol !== 'http:' || !address) throw new Error(`${options.url} is not on the loopback`)

  const server = createServer()
  server.listen(askedPort === '' ? 80 : Number(askedPort), address)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const names = [hostname, 'localhost', address === '::1' ? '[::1]' : address]
  const hosts = names.map((name) => (port === 80 ? name : `${name}:${port}`))
  const closing = new AbortController()
  server.on('request', createFace({ ...options, hosts, closing: closing.signal }))
  return {
    url: `http://${hosts[0]}`,
    close: async () => {
      closing.abort()
      await closeServer(server)
    },
  }
}

function createFace(options: FaceOptions & { hosts: string[]; closing: AbortSignal }): Express {
  const app = express()
  app.disable('x-powered-by')
  app.use(guard(options))
  app.use(express.json({ limit: '10mb' }))
  app.use('/county/v1', messageRoutes(options), clockRoutes(options.clock))
  app.use(noSuchPlace)
  app.use(answerProblems(options.log))
  return app
}

/** Who has not finished after a while is cut off. */
const graceMs = 2000

async function closeServer(server: Server): Promise<void> {
  const closed = once(server, 'close')
  const cut = setTimeout(() => server.closeAllConnections(), graceMs)
  server.close()
  await closed
  clearTimeout(cut)
}
