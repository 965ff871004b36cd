import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDeps, type TestDeps } from '../../../test/support/deps.ts'
import { daysFrom, reported } from '../../../test/support/reports.ts'
import { readMarks } from './mark-reads.ts'
import { readStreaks } from './streak-reads.ts'

let opened: TestDeps
beforeEach(async () => {
  opened = await openDeps()
})
afterEach(() => opened.close())

const quiet = { from: '22:00', until: '07:00' }
async function question() {
  const programme = await opened.deps.database.client.programme.findUniqueOrThrow({
    where: { key: 'urad-middle' },
    select: { id: true, zone: true },
  })
  return { programme, quiet, now: opened.clock.now() }
}
const streakOf = async (name: string, today = '2026-11-20') => {
  const streaks = await readStreaks(opened.deps.database.client, await question(), { today })
  return streaks.find((each) => each.name === name)?.days
}
const gapOn = async (day: string) => {
  const { client } = opened.deps.database
  const { id: accountId } = await client.wechatAccount.findFirstOrThrow()
  const gap = { from: new Date(`${day}T18:00:00+08:00`), until: new Date(`${day}T20:00:00+08:00`) }
  await client.offlineGap.create({ data: { id: opened.deps.ids.next('gap'), accountId, ...gap } })
}

describe('a streak', () => {
  it('today counts once it is reported, and is nothing before', async () => {
    await reported(opened.deps, '川井站', daysFrom('2026-11-10', '2026-11-19'))
    expect(await streakOf('川井站')).toBe(10)
    await reported(opened.deps, '川井站', ['2026-11-20'])
    expect(await streakOf('川井站')).toBe(11)
    expect(await streakOf('温更站')).toBe(0)
  })

  it('late breaks it; what others reported in time does not', async () => {
    await reported(opened.deps, '川井站', daysFrom('2026-11-10', '2026-11-14'))
    await reported(opened.deps, '川井站', ['2026-11-15'], { grade: 'late', nextDayAt: '08:00' })
    await reported(opened.deps, '川井站', ['2026-11-16'], { grade: 'staff' })
    await reported(opened.deps, '川井站', ['2026-11-17'], { grade: 'forAnother', nextDayAt: '04:00' })
    await reported(opened.deps, '川井站', ['2026-11-18', '2026-11-19'])
    expect(await streakOf('川井站')).toBe(4)
  })

  it('what staff entered the day after is late, whatever was signed in before', async () => {
    await reported(opened.deps, '川井站', daysFrom('2026-11-10', '2026-11-18'))
    await reported(opened.deps, '川井站', ['2026-11-19'], { grade: 'staff', nextDayAt: '09:00' })
    await opened.deps.database.client.dailyReport.updateMany({
      where: { day: '2026-11-19' },
      data: { firstSentAt: new Date('2026-11-19T10:00:00Z') },
    })
    expect(await streakOf('川井站')).toBe(0)
  })

  it('a day that was not heard neither breaks nor adds; reported all the same, it counts', async () => {
    await reported(opened.deps, '川井站', daysFrom('2026-11-10', '2026-11-17'))
    await reported(opened.deps, '川井站', ['2026-11-19'])
    await reported(opened.deps, '温更站', daysFrom('2026-11-18', '2026-11-19'))
    expect(await streakOf('川井站')).toBe(1)
    await gapOn('2026-11-18')
    expect(await streakOf('川井站')).toBe(9)
    expect(await streakOf('温更站')).toBe(2)
  })

  it('nor does a day on which the station was shut, or all of them', async () => {
    const { client } = opened.deps.database
    const { id: stationId, programmeId } = await client.station.findFirstOrThrow({
      where: { name: '川井站' },
    })
    const shut = { programmeId, part: 0, recordedAt: opened.clock.now() }
    await client.stationClosure.createMany({
      data: [
        {
          id: 'clo_1',
          stationId,
          fromDay: '2026-11-12',
          toDay: '2026-11-13',
          kind: 'closed',
          ...shut,
          causeId: 'a',
        },
        { id: 'clo_2', fromDay: '2026-11-16', toDay: '2026-11-16', kind: 'holiday', ...shut, causeId: 'b' },
        {
          id: 'clo_3',
          stationId,
          fromDay: '2026-11-18',
          toDay: '2026-11-18',
          kind: 'closed',
          ...shut,
          causeId: 'c',
          voidedAt: shut.recordedAt,
        },
      ],
    })
    const days = ['2026-11-14', '2026-11-15', '2026-11-17', '2026-11-18', '2026-11-19']
    for (const name of ['川井站', '温更站']) await reported(opened.deps, name, ['2026-11-11', ...days])
    expect(await streakOf('川井站')).toBe(6)
    // The other was open on the 12th and 13th.
    expect(await streakOf('温更站')).toBe(5)
    const day = '2026-11-18'
    await client.dailyReport.updateMany({ where: { stationId, day }, data: { reported: false } })
    expect(await streakOf('川井站')).toBe(1)
  })

  it('goes on beyond the first piece that is looked at, to the day on which the station opened', async () => {
    const { client } = opened.deps.database
    await reported(opened.deps, '川井站', daysFrom('2026-06-01', '2026-11-20'))
    expect(await streakOf('川井站')).toBe(173)
    await client.station.updateMany({ where: { name: '川井站' }, data: { openedOn: '2026-11-01' } })
    expect(await streakOf('川井站')).toBe(20)
  })

  it('of a station that closed there is none', async () => {
    await opened.deps.database.client.station.updateMany({
      where: { name: '川井站' },
      data: { closedOn: '2026-11-20' },
    })
    expect(await streakOf('川井站')).toBeUndefined()
  })
})

it('marks are of the days on which the station was there', async () => {
  const { client } = opened.deps.database
  const { id } = await client.station.findFirstOrThrow({ where: { name: '川井站' } })
  await client.station.update({ where: { id }, data: { openedOn: '2026-11-17', closedOn: '2026-11-20' } })
  await reported(opened.deps, '川井站', ['2026-11-18'])
  const [station] = await readMarks(client, await question(), {
    ...{ from: '2026-11-01', to: '2026-11-20', today: '2026-11-20', stationIds: [id] },
  })
  expect(station?.marks).toEqual([
    { day: '2026-11-19', mark: 'missing', reported: false },
    { day: '2026-11-18', mark: 'punctual', reported: true },
    { day: '2026-11-17', mark: 'missing', reported: false },
  ])
})
