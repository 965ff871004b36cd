// WeChat through Wechaty, with whatever puppet it is given. Nothing outside this folder and the county knows Wechaty.
import { extname, resolve } from 'node:path'
import { FileBox } from 'file-box'
import { MemoryCard } from 'memory-card'
import { type Friendship, type Message, types, type Wechaty, WechatyBuilder } from 'wechaty'
import type { Puppet } from 'wechaty-puppet'
import type { Logger } from '../../core/platform/logger.ts'
import type { Channel, ChannelListener, OutboundMessage } from './channel.ts'
import { readMessage } from './read-message.ts'
import { messageOf, SendTimeout, saysTooFast, sendFailure } from './send-failure.ts'
import { supervise } from './supervisor.ts'

export interface WechatyChannelOptions {
  accountKey: string
  puppet: Puppet
  log: Logger
  /** Where the files of messages lie: an image's text is a path in it. */
  dataDir: string
}

const sendTimeoutMs = 30_000
const gone = /UNAVAILABLE|CANCELLED|ECONNRESET|ECONNREFUSED|stream|watchdog|reset/i

export function wechatyChannel({ accountKey, puppet, log, dataDir }: WechatyChannelOptions): Channel {
  const bot = WechatyBuilder.build({ memory: new MemoryCard(), puppet: puppet as never })
  const silenced = new AbortController()
  const supervisor = supervise({ stop: () => puppet.stop(), start: () => puppet.start() }, log)
  return {
    accountKey,
    start: async (listener) => {
      listen(bot, { listener, log, supervisor, silenced: silenced.signal })
      await bot.start()
    },
    send: async (message) => {
      try {
        const externalId = await withTimeout(deliver(puppet, message, dataDir))
        return { outcome: 'sent', externalId: externalId ?? null }
      } catch (error) {
        log.warn({ reason: messageOf(error).slice(0, 80) }, 'a send failed')
        return sendFailure(error)
      }
    },
    // Not bot.stop(): that logs the gateway out, and a person would have to scan again.
    stop: async () => {
      supervisor.stop()
      silenced.abort()
    },
  }
}

interface Listening {
  listener: ChannelListener
  log: Logger
  supervisor: ReturnType<typeof supervise>
  /** Once aborted, nothing is heard any more. */
  silenced: AbortSignal
}

// A throw in an async listener kills the process, so each is caught here.
function listen(bot: Wechaty, { listener, log, supervisor, silenced }: Listening): void {
  const guarded = (work: Promise<void>) => {
    work.catch((error) => log.error({ reason: messageOf(error).slice(0, 80) }, 'an event could not be read'))
  }
  bot.on('login', (user) => {
    supervisor.alive()
    listener.login(user.id)
  })
  bot.on('scan', (qrCode) => {
    if (qrCode) listener.scan(qrCode)
  })
  bot.on('logout', () => listener.logout())
  bot.on('heartbeat', () => supervisor.alive())
  bot.on('error', (error) => {
    if (saysTooFast(error)) listener.tooFast()
    log.warn({ reason: messageOf(error).slice(0, 80) }, 'the puppet reports an error')
    if (gone.test(messageOf(error))) supervisor.broken()
  })
  bot.on('message', (message) => {
    if (!silenced.aborted) guarded(hear(bot, message, listener))
  })
  bot.on('friendship', (friendship) => guarded(befriend(friendship)))
  bot.on('room-join', (room, invitees) => {
    if (!invitees.some((contact) => contact.self())) return
    listener.joined({ externalId: room.id, name: room.payload?.topic ?? null })
  })
}

async function hear(bot: Wechaty, message: Message, listener: ChannelListener): Promise<void> {
  const self = bot.currentUser
  const read = await readMessage(message, { id: self.id, name: self.name() })
  if (read) listener.message(read)
}

// Friends who come by the bot's picture are welcome; it never asks anybody itself.
async function befriend(friendship: Friendship): Promise<void> {
  if (friendship.type() === types.Friendship.Receive) await friendship.accept()
}

// WeChat shows a picture as one by its name's ending, and what is kept under its hash has none.
const pictureName = (path: string): string => (extname(path) ? `picture${extname(path)}` : 'picture.png')

function deliver(puppet: Puppet, message: OutboundMessage, dataDir: string): Promise<string | undefined> {
  const { conversationExternalId: to, kind, text, mentions } = message
  const sending =
    kind === 'image'
      ? puppet.messageSendFile(to, FileBox.fromFile(resolve(dataDir, text), pictureName(text)) as never)
      : puppet.messageSendText(to, text, [...mentions])
  return sending.then((id) => id ?? undefined)
}

async function withTimeout<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new SendTimeout('no answer to a send')), sendTimeoutMs)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
