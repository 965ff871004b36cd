// A bot that reaches the county as it would reach a WeChat gateway, for the tests of this folder.
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MemoryCard } from 'memory-card'
import { type Message, type Wechaty, WechatyBuilder } from 'wechaty'
import { PuppetService } from 'wechaty-puppet-service'

export const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

export interface Wire {
  endpoint: string
  token: string
}

/** Resolves once it is logged in. */
export async function startBot(wire: Wire, onError: (error: Error) => void): Promise<Wechaty> {
  const realHome = process.env.HOME
  // Wechaty keeps and locks what it knows of contacts and rooms below HOME: two bots need two.
  const home = mkdtempSync(join(tmpdir(), 'county-bot-'))
  process.env.HOME = home
  const puppet = new PuppetService({ ...wire, tls: { disable: true } })
  process.env.HOME = realHome
  const bot = WechatyBuilder.build({ memory: new MemoryCard(), puppet })
  bot.on('error', onError)
  bot.on('stop', () => rmSync(home, { recursive: true, force: true }))
  const loggedIn = new Promise((resolve) => bot.once('login', resolve))
  await bot.start()
  await loggedIn
  return bot
}

/** The next that somebody else says. */
export const nextMessage = (bot: Wechaty) =>
  new Promise<Message>((resolve) => {
    const listen = (message: Message) => {
      if (message.self()) return
      bot.off('message', listen)
      resolve(message)
    }
    bot.on('message', listen)
  })
