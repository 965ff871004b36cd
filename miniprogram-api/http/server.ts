// Starts and stops the door. It listens where API_URL says, which is a loopback address (config checks that).
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createScanRecorder } from '../../core/brand/trace/scan-recorder.ts'
import type { Deps } from '../../core/platform/deps.ts'
import { type AppOptions, createApp } from './app.ts'

export interface Api {
  /** Where it can be reached; with the real port, where the port asked for was 0. */
  url: string
  /** Answers what was asked already, then stops. */
  close(): Promise<void>
}

/** A connection that is still busy after this long is cut. */
const graceMs = 3000
const sweepMs = 20

export async function startApi(deps: Deps, options: AppOptions = {}): Promise<Api> {
  const wanted = new URL(deps.config.API_URL)
  const scans = options.scans ?? createScanRecorder(deps)
  const server = createServer(createApp(deps, { ...options, scans }))
  await listen(server, { host: wanted.hostname.replace(/^\[|\]$/g, ''), port: Number(wanted.port || 80) })
  const { port } = server.address() as AddressInfo
  const url = `http://${wanted.hostname}:${port}`
  deps.log.info({ url }, 'the API listens')
  return {
    url,
    close: async () => {
      await close(server)
      await scans.flush()
    },
  }
}

function listen(server: Server, { host, port }: { host: string; port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host, port }, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    const cut = setTimeout(() => server.closeAllConnections(), graceMs)
    // A connection that was busy is kept open by its asker when it has its answer.
    const sweep = setInterval(() => server.closeIdleConnections(), sweepMs)
    server.close((error) => {
      clearTimeout(cut)
      clearInterval(sweep)
      if (error) reject(error)
      else resolve()
    })
  })
}
