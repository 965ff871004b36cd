// A season of real phrases, delivered as they were said, and shuffled with each of them coming twice: the same ledger.
import { expect, test } from 'vitest'
import { seededRandom } from '../core/platform/random.ts'
import { openWorld, type World } from '../test/support/world.ts'

const said: [time: string, name: string, text: string][] = [
  ['18T12:10', '王秀兰', '中午代买2单30'],
  ['18T18:40', '王永', '今天代卖1单88，收件5'],
  ['18T19:02', '王秀兰', '今天代买3单156块，收件12发件2，已签到'],
  ['18T19:03', '王秀兰', '错了，收件改成10'],
  ['18T19:30', '李建平', '今天没生意'],
  ['18T20:15', '李建平', '刚才帮人买了一个电饭锅，89块'],
  ['19T00:20', '王永', '代卖再加1单20块'],
  ['19T08:05', '王秀兰', '代买金额改成165'],
  ['19T08:30', '娜仁', '昨天收件8，昨天没签到'],
  ['19T09:00', '娜仁', '收件减2'],
  ['19T18:50', '王永', 'APP签到了'],
  ['19T19:01', '王永', '今天收件4发件1'],
  ['19T19:01', '李建平', '昨天收件3'],
  ['19T19:05', '李建平', '收件改成6'],
  ['19T19:20', '王秀兰', '德岭山站今天代买2单50'],
  ['19T21:40', '王秀兰', '今天代买1单20'],
  ['19T22:30', '王秀兰', '又代买1单15'],
  ['20T08:00', '娜仁', '跟昨天一样吗'],
  ['20T10:00', '王永', '18号代卖改成3单'],
  ['20T10:01', '王永', '发件改成2'],
  ['20T19:00', '娜仁', '今天代卖羊肉两单三百五'],
  ['20T19:00', '王秀兰', '今天没生意，已签到'],
  ['20T19:04', '娜仁', '错了，代卖是3单'],
  ['20T19:10', '李建平', '昨天代买4单200，今天收件2'],
]

type Line = (typeof said)[number]

async function ledgerAfter(lines: readonly Line[], times: number) {
  const world = await openWorld({ now: new Date('2026-11-20T20:00:00+08:00') })
  try {
    await world.deps.database.client.station.updateMany({ data: { reportHabit: 'totals' } })
    for (const line of lines) {
      const message = messageOf(world, line)
      for (let i = 0; i < times; i++) await world.post(message)
    }
    return await ledger(world)
  } finally {
    await world.close()
  }
}

function messageOf(world: World, line: Line) {
  const [time, name, text] = line
  const id = `s-${String(said.indexOf(line)).padStart(2, '0')}`
  return world.message(name, text, { id, sentAt: new Date(`2026-11-${time}:00+08:00`) })
}

async function ledger({ deps }: World) {
  const rows = await deps.database.client.dailyReport.findMany({
    include: { station: true, revisions: { where: { voidedAt: null } } },
    orderBy: [{ station: { name: 'asc' } }, { day: 'asc' }],
  })
  return rows.map(({ id: _, stationId: __, version: ___, station, revisions, ...row }) => ({
    ...row,
    station: station.name,
    messages: revisions.map(({ messageId }) => messageId).sort(),
  }))
}

function shuffled(lines: readonly Line[], seed: number): Line[] {
  const random = seededRandom(seed)
  const left = [...lines]
  return lines.flatMap(() => left.splice(random.below(left.length), 1))
}

test('any order of arrival, and each message twice, ends in the same ledger', {
  timeout: 60_000,
}, async () => {
  const expected = await ledgerAfter(said, 1)
  expect(expected.length).toBeGreaterThan(9)
  for (const seed of [1, 2, 3]) expect(await ledgerAfter(shuffled(said, seed), 2)).toEqual(expected)
  expect(await ledgerAfter([...said].reverse(), 1)).toEqual(expected)
})
