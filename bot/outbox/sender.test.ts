// Pacing as it is heard: the same world, with the account's real limits.
import { describe, expect } from 'vitest'
import { chat, type World } from '../../test/support/world.ts'

const limits = {
  SEND_GAP_MIN_MS: '2000',
  SEND_GAP_MAX_MS: '4000',
  SEND_ROOM_GAP_MS: '3000',
  SEND_PER_MINUTE: '5',
  SEND_PER_DAY: '12',
}

async function questions(world: World, count: number): Promise<void> {
  const messages = Array.from({ length: count }, (_, i) =>
    world.message('王秀兰', '谁没报', { id: `q-${i}` }),
  )
  await world.post(...messages)
}

const gaps = (world: World) => {
  const at = world.channel.unread.map((heard) => heard.at.getTime())
  return at.slice(1).map((time, i) => time - (at[i] ?? 0))
}

describe('the account speaks no faster than a person', () => {
  chat(
    'a gap between two sends, a longer one in a room, and no more than a minute holds',
    async (world) => {
      await questions(world, 8)
      expect(world.channel.unread).toHaveLength(1)
      await world.passes('3m')
      expect(world.channel.unread).toHaveLength(8)
      for (const gap of gaps(world)) expect(gap).toBeGreaterThanOrEqual(3_000)
      const at = world.channel.unread.map((heard) => heard.at.getTime())
      for (const [i, time] of at.entries()) {
        const before = at[i - 5]
        if (before) expect(time - before).toBeGreaterThanOrEqual(60_000)
      }
      world.channel.unread.splice(0)
    },
    { env: limits },
  )

  chat(
    'the day’s cap holds until the first send is a day old',
    async (world) => {
      await questions(world, 13)
      await world.passes('1h')
      expect(world.channel.unread.splice(0)).toHaveLength(12)
      await world.passes('22h')
      world.silence()
      await world.passes('1h')
      expect(world.channel.unread.splice(0)).toHaveLength(1)
    },
    { env: limits },
  )

  chat(
    'acknowledgements of a room that wait for their turn are said together',
    async (world) => {
      await world.post(world.message('李四', '签到4821'))
      await world.post(
        world.message('王秀兰', '今天收件3'),
        world.message('王永', '今天收件3'),
        world.message('李四', '课表'),
      )
      await world.passes('1m')
      const said = world.channel.unread.splice(0).map(({ text }) => text)
      expect(said).toHaveLength(3)
      const together = said.filter((text) => text.includes('石哈河站'))
      expect(together).toHaveLength(1)
      expect(together[0]).toContain('德岭山站')
    },
    { env: limits },
  )
})
