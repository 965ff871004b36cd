// The demo county as a chat, for conversation tests. The bot is the real one; only WeChat itself is played, behind the
// port of bot/channel/channel.ts. A message of the bot that no `gets` has read fails the test.
import { expect, test } from 'vitest'
import { type Bot, createBot } from '../../bot/bot.ts'
import type { InboundMessage } from '../../core/messaging/inbound-message.ts'
import type { SettableClock } from '../../core/platform/clock.ts'
import type { Deps } from '../../core/platform/deps.ts'
import {
  type Account,
  accountOf,
  type Composing,
  composer,
  homeOf,
  programmeKey,
  type RoomKey,
  roomId,
  type Saying,
} from './county-accounts.ts'
import { type DepsOptions, openDeps, type TestDeps } from './deps.ts'
import { type FakeChannel, fakeChannel, type Heard } from './fake-channel.ts'

export interface ChatPerson {
  wechatId: string
  /** In their room; resolves once the bot has handled it and sent what is due. Returns the message's id. */
  says(text: string, saying?: Saying): Promise<string>
  saysPrivately(text: string, saying?: Saying): Promise<string>
  sendsVoice(saying?: Saying): Promise<string>
  sendsPicture(bytes?: Buffer, saying?: Saying): Promise<string>
  /** Their last message, or the one named. */
  recalls(id?: string): Promise<void>
  /** The next message of the bot where this person last wrote; the lines for newcomers may hang on it. */
  gets(expected: string | RegExp): string
  getsPrivately(expected: string | RegExp): string
}

export interface ChatRoom {
  gets(expected: string | RegExp): string
  /** All that the bot said there and nobody has read. */
  takes(): Heard[]
}

export interface World {
  deps: Deps
  clock: SettableClock
  bot: Bot
  channel: FakeChannel
  log: TestDeps['log']
  programmeId: string
  person(name: string, options?: { friend?: boolean }): ChatPerson
  /** Somebody of no roster. */
  stranger(nickname: string, options?: { friend?: boolean }): ChatPerson
  room(key: RoomKey): ChatRoom
  /** The bot has said nothing that was not read. */
  silence(): void
  /** `3m`, `2h`, `10s`, `1d`; what falls due on the way is sent at its time. */
  passes(time: string): Promise<void>
  at(instant: string): Promise<void>
  /** Hands messages over as a channel does, several at once. */
  post(...messages: InboundMessage[]): Promise<void>
  /** A message of this person, for `post`. */
  message(name: string, text: string, saying?: Saying): InboundMessage
  stationId(name: string): Promise<string>
  /** For what the bot does by itself, without a message: until the count is not nothing. */
  waitsFor(count: () => Promise<number>): Promise<void>
  close(): Promise<void>
}

/** Lines that newcomers get beneath an answer. */
export const tails = {
  hint: '\n不对就直接说，如“帮买是5单”',
  notice: '\n（小二是机器人，只记报数、签到这些，别的话三天后删）',
}
const withoutTails = (text: string) =>
  Object.values(tails).reduce((rest, tail) => rest.replaceAll(tail, ''), text)

const units: Record<string, number> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 }

export async function openWorld(options: DepsOptions = {}): Promise<World> {
  const opened = await openDeps(options)
  const { deps, clock } = opened
  const channel = fakeChannel(clock)
  const bot = await createBot({ deps, channel, runSender: false })
  await bot.start()
  channel.listener.login('wxid_demo_bot')
  await bot.loggedIn
  const { client } = deps.database
  const { id: programmeId } = await client.programme.findUniqueOrThrow({ where: { key: programmeKey } })
  const compose = composer(() => clock.now())
  const said = unreadOf(channel)

  async function sendDue(): Promise<Date | null> {
    for (;;) {
      const outcome = await bot.sender.step()
      if (outcome !== 'sent') return outcome.waitUntil
    }
  }

  async function post(...messages: InboundMessage[]): Promise<void> {
    for (const message of messages) channel.listener.message(message)
    await bot.intake.idle()
    await sendDue()
  }

  async function moveTo(instant: Date): Promise<void> {
    for (let next = await sendDue(); next && next <= instant; next = await sendDue()) {
      if (next > clock.now()) clock.set(next)
    }
    clock.set(instant)
    await sendDue()
  }

  const chatPerson = (account: Account) => personIn({ account, compose, post, said })
  return {
    ...{ deps, clock, bot, channel, programmeId, post },
    log: opened.log,
    silence: said.silence,
    person: (name, options = {}) => chatPerson({ ...accountOf(name), ...options }),
    stranger: (nickname, { friend = false } = {}) =>
      chatPerson({ wechatId: `wxid_${nickname}`, nickname, role: 'unknown', friend }),
    room: (key) => ({
      gets: (expected) => said.next(roomId(key), expected),
      takes: () => said.all(roomId(key)),
    }),
    passes: (time) => {
      const [, n, unit] = /^(\d+)([smhd])$/.exec(time) ?? []
      return moveTo(new Date(clock.now().getTime() + Number(n) * (units[unit ?? ''] ?? Number.NaN)))
    },
    at: (instant) => moveTo(new Date(instant)),
    message: (name, text, saying = {}) => compose({ account: accountOf(name), text, saying }),
    stationId: async (name) => {
      const station = await client.station.findUniqueOrThrow({
        where: { programmeId_name: { programmeId, name } },
      })
      return station.id
    },
    waitsFor: async (count) => {
      await expect.poll(count, { interval: 5 }).toBeGreaterThan(0)
    },
    close: async () => {
      await bot.stop()
      await opened.close()
    },
  }
}

interface Unread {
  next(conversation: string, expected: string | RegExp): string
  all(conversation: string): Heard[]
  silence(): void
}

function unreadOf({ unread }: FakeChannel): Unread {
  return {
    next: (conversation, expected) => {
      const index = unread.findIndex((heard) => heard.conversationExternalId === conversation)
      const [heard] = index < 0 ? [] : unread.splice(index, 1)
      const text = heard?.text ?? '(nothing)'
      if (expected instanceof RegExp) expect(text).toMatch(expected)
      else if (text !== expected) expect(withoutTails(text)).toBe(expected)
      return text
    },
    all: (conversation) => {
      const taken = unread.filter((heard) => heard.conversationExternalId === conversation)
      for (const each of taken) unread.splice(unread.indexOf(each), 1)
      return taken
    },
    silence: () => {
      const lines = unread.map(({ conversationExternalId, text }) => `${conversationExternalId}: ${text}`)
      expect(lines, 'the bot said more than was expected').toEqual([])
    },
  }
}

interface PersonOptions {
  account: Account
  compose(composing: Composing): InboundMessage
  post(message: InboundMessage): Promise<void>
  said: Unread
}

function personIn({ account, compose, post, said }: PersonOptions): ChatPerson {
  const sent: InboundMessage[] = []
  const send = async (message: InboundMessage) => {
    said.silence()
    sent.push(message)
    await post(message)
    return message.id
  }
  const { wechatId } = account
  return {
    wechatId,
    says: (text, saying = {}) => send(compose({ account, text, saying })),
    saysPrivately: (text, saying = {}) =>
      send(compose({ account, text, saying: { ...saying, private: true } })),
    sendsVoice: (saying = {}) => send(compose({ account, kind: 'voice', saying })),
    sendsPicture: (bytes = Buffer.from('picture'), saying = {}) => {
      const attachments = [{ kind: 'image' as const, mime: 'image/png', bytes }]
      return send({ ...compose({ account, kind: 'image', saying }), attachments })
    },
    recalls: async (id = sent.at(-1)?.id) => {
      const message = sent.find((each) => each.id === id)
      if (!id || !message) throw new Error('nothing to recall')
      said.silence()
      const { conversation } = message
      await post({ ...compose({ account, kind: 'recall' }), conversation, recalls: id })
    },
    gets: (expected) => said.next(sent.at(-1)?.conversation.externalId ?? homeOf(account), expected),
    getsPrivately: (expected) => said.next(wechatId, expected),
  }
}

/** A test in a county of its own, at seven on a Friday evening; at its end nothing that the bot said may be unread. */
export function chat(name: string, play: (world: World) => Promise<void>, options: DepsOptions = {}): void {
  test(name, { timeout: 30_000 }, async () => {
    const world = await openWorld(options)
    try {
      await play(world)
      world.silence()
    } catch (error) {
      world.log.takeErrors()
      throw error
    } finally {
      await world.close()
    }
  })
}
