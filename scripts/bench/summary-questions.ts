// What is asked of a ledger, as the bot's answers, the picture and the reminders ask it.
import type { Database } from '../../core/platform/database/database.ts'
import { readMissing, readSummary } from '../../core/stations/ledger/summary-reads.ts'
import { readFirstReports, readOwed } from '../../core/stations/reminders/owed-reads.ts'
import { readReminding } from '../../core/stations/reminders/reminding.ts'
import { readMarks } from '../../core/stations/summaries/mark-reads.ts'
import { readAmountPlaces, readOwnMonths } from '../../core/stations/summaries/own-reads.ts'
import { readStreaks } from '../../core/stations/summaries/streak-reads.ts'
import { addDays, type Day } from '../../core/values/days.ts'

export interface Question {
  name: string
  /** Somebody waits for it: it has to be under the bar. */
  bar: boolean
  ask(): Promise<unknown>
}

export interface Asked {
  programmeId: string
  today: Day
  now: Date
}

export function questionsOf(client: Database['client'], { programmeId: id, today, now }: Asked): Question[] {
  const programme = { id, zone: 'Asia/Shanghai' }
  const quiet = { from: '22:00', until: '07:00' }
  const question = { programme, quiet, now }
  const from = `${today.slice(0, 7)}-01`
  const key = id.replace('prg_', '')
  const own = { ...question, from, to: today, today, stationIds: [`stn_${key}_7`] }
  const week = { from: addDays(today, -34), to: today, today }
  return [
    { name: '汇总, a day', bar: true, ask: () => readSummary(client, id, { from: today, to: today }) },
    { name: '汇总, a month', bar: true, ask: () => readSummary(client, id, { from, to: today }) },
    { name: '谁没报', bar: true, ask: () => readMissing(client, id, today) },
    { name: '谁没报, a year ago', bar: true, ask: () => readMissing(client, id, addDays(today, -365)) },
    { name: '排名: all runs', bar: true, ask: () => readStreaks(client, question, { today }) },
    {
      name: '排名: places by amount, a month',
      bar: true,
      ask: () => readAmountPlaces(client, id, { from, to: today, names: ['saleFen'] }),
    },
    { name: '我的本月', bar: true, ask: () => readOwnMonths(client, own) },
    { name: 'marks of five weeks, all stations', bar: false, ask: () => readMarks(client, question, week) },
    {
      name: 'what everybody owes',
      bar: false,
      ask: async () => readOwed(client, (await readReminding(client, question)).question),
    },
    {
      name: 'usual hours of four weeks',
      bar: false,
      ask: () => readFirstReports(client, programme, new Date(now.getTime() - 28 * 86_400_000)),
    },
  ]
}
