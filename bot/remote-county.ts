// The simulated county in a process of its own, over its gateway.
import { PuppetService } from 'wechaty-puppet-service'

export const remotePuppet = (endpoint: string, token: string): PuppetService =>
  new PuppetService({ endpoint, token, tls: { disable: true } })
