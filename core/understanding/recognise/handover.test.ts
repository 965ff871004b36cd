import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Room, SenderRole } from '../reading.ts'
import { understand } from '../understand.ts'

interface Setting {
  room?: Room
  role?: SenderRole
}
const sentAt = new Date('2026-11-20T19:00:00+08:00')
const read = (text: string, { room = 'staff', role = 'staff' }: Setting = {}) =>
  understand({ text, sentAt, room, role, mentionsBot: false }).other.filter(({ kind }) => kind === 'handover')

const [station, comes, goes] = ['石哈河站', '李建国', '王秀兰']

describe('somebody else runs a station', () => {
  test.each([
    ['石哈河站换成李建国管了', { station, comes }],
    ['小二，石哈河站换成李建国管了', { station, comes, asked: true }],
    ['石哈河站站长换成李建国', { station, comes }],
    ['石哈河站的站长换成李建国了', { station, comes }],
    ['石哈河站以后由李建国负责', { station, comes }],
    ['石哈河站交给李建国管', { station, comes }],
    ['石哈河站站长换人，王秀兰不干了，李建国接', { station, comes, goes }],
    ['石哈河站站长换人了，王秀兰不干了，由李建国接手', { station, comes, goes }],
    ['石哈河站王秀兰走了，换成李建国', { station, comes, goes }],
    ['王秀兰不干了，李建国接', { comes, goes }],
    ['王秀兰离职了，石哈河站交给李建国', { station, comes, goes }],
    ['王秀兰不管石哈河站了，李建国接', { station, comes, goes }],
    ['王秀兰不管石哈河站了', { station, goes }],
    ['石哈河站王秀兰不干了', { station, goes }],
    ['李建国接替王秀兰管石哈河站', { station, comes, goes }],
    ['李建国接管石哈河站', { station, comes }],
    ['石哈河站再加一个站长李建国', { station, comes, adds: true }],
    ['石哈河站加上李建国一起管', { station, comes, adds: true }],
    ['李建国也管石哈河站了', { station, comes, adds: true }],
    ['石哈河站的王秀兰不干了，换李建国', { station, comes, goes }],
    ['石哈河站换人了，以后是李建国', { station, comes }],
    ['石哈河站新站长是李建国', { station, comes }],
    ['石哈河站交给李建国了', { station, comes }],
    ['石哈河站换李建国了', { station, comes }],
    ['石哈河站先让李建国管着', { station, comes }],
    ['李建国接了石哈河站', { station, comes }],
    ['王秀兰把石哈河站交给李建国了', { station, comes, goes }],
    ['石哈河换成李建国管了', { station: '石哈河', comes }],
    ['赵敏离职了，她的活交给李雪', { goes: '赵敏', comes: '李雪' }],
    ['从12月1日起石哈河站换成李建国管', { station, comes, from: '2026-12-01' }],
    ['石哈河站从12月1号起由李建国管', { station, comes, from: '2026-12-01' }],
    ['石哈河站明天起换成李建国管', { station, comes, from: '2026-11-21' }],
    ['石哈河站11月15日起换成李建国管了', { station, comes, from: expect.any(String) }],
    ['赵敏不干了，交给李雪', { goes: '赵敏', comes: '李雪' }],
  ])('%s', (text, meaning) => {
    expect(read(text)).toMatchObject([{ kind: 'handover', ...meaning }])
  })

  test('only by staff, and among others only when the bot is called', () => {
    expect(read('石哈河站换成李建国管了', { role: 'operator' })).toEqual([])
    expect(read('石哈河站换成李建国管了', { room: 'stations' })).toEqual([])
    expect(read('小二，石哈河站换成李建国管了', { room: 'stations' })).toHaveLength(1)
  })
})

describe('talk', () => {
  test.each([
    '石哈河站换成李建国管了吗？',
    '石哈河站是不是换成李建国了',
    '石哈河站的货交给快递了',
    '石哈河站换成新电脑了',
    '听说王秀兰不干了',
    '我不干了，你接吧',
    '王秀兰想不干了，交给李建国',
    '谁接石哈河站',
    '石哈河站站长是李建国',
    '石哈河站的货换了包装',
    '快递交给李建国了',
  ])('%s', (text) => {
    expect(read(text)).toEqual([])
  })

  test('nothing in thousands of messages of others, whoever had said them', () => {
    const lines = ['guide', 'look-alikes', 'mixed'].flatMap((file) =>
      readFileSync(`test/corpus/messages/${file}.jsonl`, 'utf8').trim().split('\n'),
    )
    const texts = lines.map((line) => (JSON.parse(line) as { text: string }).text)
    expect(texts.filter((text) => read(text).length > 0)).toEqual([])
  })
})
