// The puppet that the environment names, for a real account. An unknown one is an error at start, never a fallback.
import type { Puppet } from 'wechaty-puppet'
import { PuppetService } from 'wechaty-puppet-service'
import { WechatyToken } from 'wechaty-token'
import type { Config } from '../core/platform/config.ts'

type PuppetClass = new (options: object) => Puppet

export async function realPuppet(config: Config): Promise<Puppet> {
  const name = config.WECHATY_PUPPET
  if (!name) throw new Error('WECHATY_PUPPET is not set')
  if (name === 'wechaty-puppet-service') return serviceOf(config)
  const module = (await importPuppet(name)) as { default?: PuppetClass }
  if (!module.default) throw new Error(`${name} has no puppet to offer`)
  return new module.default({ token: config.WECHATY_PUPPET_SERVICE_TOKEN })
}

async function importPuppet(name: string): Promise<unknown> {
  try {
    return await import(name)
  } catch {
    throw new Error(`${name} is not installed: npm install ${name}`)
  }
}

// Without an endpoint, the puppet's own discovery crashes the process under the present gRPC library.
async function serviceOf(config: Config): Promise<Puppet> {
  const token = config.WECHATY_PUPPET_SERVICE_TOKEN
  if (!token) throw new Error('wechaty-puppet-service needs WECHATY_PUPPET_SERVICE_TOKEN')
  const endpoint = config.WECHATY_PUPPET_SERVICE_ENDPOINT ?? (await discover(token))
  return new PuppetService({ endpoint, token }) as unknown as Puppet
}

async function discover(token: string): Promise<string> {
  const found = await new WechatyToken(token).discover()
  if (!found) throw new Error('the token leads to no gateway: is it running?')
  return `${found.host}:${found.port}`
}
