// The county as a puppet service: the same wire by which a bot reaches a real WeChat gateway.
import { PuppetServer } from 'wechaty-puppet-service'
import type { Logger } from '../../core/platform/logger.ts'
import type { County } from './county.ts'
import { CountyPuppet } from './county-puppet.ts'
import type { KeptMessage } from './message-log.ts'

export interface GatewayOptions {
  county: County
  /** host:port on the loopback. */
  endpoint: string
  /** insecure_<uuid>: the prefix tells wechaty that there is no TLS. */
  token: string
  log: Logger
  /** Called right after a person's message was given to a bot that is connected. */
  onHandedOver?: (message: KeptMessage) => void
}

export interface Gateway {
  stop(): Promise<void>
}

/**
 * The bot's account is logged in from the start. A bot that stops logs it out; the next bot's start logs it in again.
 * Rejects when the endpoint is taken.
 */
export async function startGateway({ endpoint, token, log, ...options }: GatewayOptions): Promise<Gateway> {
  if (!/^(127\.0\.0\.1|localhost):\d+$/.test(endpoint)) throw new Error(`${endpoint} is not on the loopback`)
  const puppet = new CountyPuppet(options)
  puppet.on('error', (error) => log.warn({ err: error }, 'the county’s gateway met an error'))
  const server = new PuppetServer({ endpoint, puppet, token, tls: { disable: true } })
  await server.start()
  await puppet.start()
  return {
    stop: async () => {
      await server.stop()
      await puppet.stop()
    },
  }
}
