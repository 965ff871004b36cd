// How fast messages are understood, next to the recognisers of numbers and dates that npm offers for Chinese:
//   npm run bench:understanding -- [--seconds 30] [--json] [--check]
// One process, one core, the same messages for both, which are warmed alike and then take turns at the whole corpus, pass
// after pass, counted in time of the processor (bench/turns.ts). Of each turn the median and the least of all passes count;
// the figure is the lower of the two ratios that come of them. Beside it stands the ratio of short turns, in which much of
// our time goes to fetching what the recognisers' work has driven out of the caches.
// --check exits 1 when a bar is missed: 40 times as fast on the corpus, and 50 ms for 20,000 characters and for 500 lines.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import DateRecognisers from '@microsoft/recognizers-text-date-time'
import NumberRecognisers from '@microsoft/recognizers-text-number'
import { z } from 'zod'
import type { MessageToRead } from '../core/understanding/reading.ts'
import { understand } from '../core/understanding/understand.ts'
import { longLists, repeated, shapes } from '../test/support/long-texts.ts'
import { messageToRead, readLabelled } from '../test/support/score.ts'
import { costOf, type Turn, takeTurns, warmUp } from './bench/turns.ts'

const options = z
  .object({
    seconds: z.coerce.number().positive().default(30),
    json: z.boolean().default(false),
    check: z.boolean().default(false),
  })
  .parse(
    parseArgs({
      options: { seconds: { type: 'string' }, json: { type: 'boolean' }, check: { type: 'boolean' } },
    }).values,
  )

const leastRatio = 40
const shortTurn = 250
const mostMs = 50
const root = join(import.meta.dirname, '..')

const numbers = new NumberRecognisers.NumberRecognizer('zh-cn').getNumberModel()
const dates = new DateRecognisers.DateTimeRecognizer('zh-cn').getDateTimeModel()
const recognise = ({ text, sentAt }: MessageToRead) => {
  numbers.parse(text)
  dates.parse(text, sentAt)
}

/** Messages a second of the processor's time, by the median, the least and the greatest cost of each turn. */
interface Speed {
  median: number
  best: number
  worst: number
}
interface Comparison {
  corpus: string
  messages: number
  passes: number
  ours: Speed
  recognisers: Speed
  ratioOfMedians: number
  ratioOfBest: number
  /** The lower of the two. */
  ratio: number
}

const reports = readLabelled(join(root, 'test/corpus/messages/guide.jsonl')).map(messageToRead)
const chat = ordinaryChat()
const { compared, short } = comparisons()
const long = slowest()
const lists = Object.entries(longLists(500)).map(([name, text]) => ({
  name,
  ms: medianMs(text, settings()[0]),
}))

if (options.json) console.log(JSON.stringify({ compared, short, long, lists }, null, 2))
else print()
if (options.check) {
  const fast = (compared.at(-1)?.ratio ?? 0) >= leastRatio
  const atOnce = [...long.slice(0, 1), ...lists].every(({ ms }) => ms < mostMs)
  process.exitCode = fast && atOnce ? 0 : 1
}

/** Beside this folder when the programme's documents are there; every message as an operator's. */
function ordinaryChat(): MessageToRead[] {
  const file = join(root, '../shared/corpus/chat-dev.jsonl')
  if (!existsSync(file)) return []
  const sentAt = new Date('2026-06-10T12:00:00+08:00')
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => z.object({ text: z.string() }).parse(JSON.parse(line)).text)
    .map((text) => ({ text, sentAt, room: 'stations', role: 'operator', mentionsBot: false }))
}

/** Of each corpus and of both: a pass over both is a pass over each. */
function comparisons(): { compared: Comparison[]; short: Comparison } {
  const lists = chat.length > 0 ? [reports, chat] : [reports]
  const all = lists.flat()
  const pair = { ours: (message: MessageToRead) => understand(message), theirs: recognise }
  warmUp(all, pair)
  const turns = takeTurns(lists, pair, (2 / 3) * options.seconds)
  const shortTurns = takeTurns(lists, pair, options.seconds / 3, shortTurn)
  const each = ['labelled messages', 'ordinary chat'].slice(0, lists.length)
  const compared = each.map((name, i) => comparison(name, lists[i]?.length ?? 0, turns[i] ?? []))
  if (lists.length > 1) compared.push(comparison('both', all.length, turns.flat()))
  return { compared, short: comparison('both', all.length, shortTurns.flat()) }
}

function comparison(corpus: string, messages: number, turns: readonly Turn[]): Comparison {
  const ours = speedOf(
    messages,
    turns.map((t) => t.ours),
  )
  const recognisers = speedOf(
    messages,
    turns.map((t) => t.theirs),
  )
  const ratioOfMedians = ours.median / recognisers.median
  const ratioOfBest = ours.best / recognisers.best
  const passes = turns[0]?.ours.length ?? 0
  return {
    ...{ corpus, messages, passes, ours, recognisers, ratioOfMedians, ratioOfBest },
    ratio: Math.min(ratioOfMedians, ratioOfBest),
  }
}

function speedOf(messages: number, turns: readonly number[][]): Speed {
  const sorted = turns.map((costs) => costs.toSorted((a, b) => a - b))
  const perSecond = (of: (costs: number[]) => number | undefined) =>
    (1000 * messages) / sorted.reduce((sum, costs) => sum + (of(costs) ?? 0), 0)
  return {
    median: perSecond((costs) => costs[costs.length >> 1]),
    best: perSecond((costs) => costs[0]),
    worst: perSecond((costs) => costs.at(-1)),
  }
}

type Setting = Omit<MessageToRead, 'text' | 'sentAt'>
function settings(): [Setting, ...Setting[]] {
  return [
    { room: 'stations', role: 'operator', mentionsBot: false },
    { room: 'trainees', role: 'trainee', mentionsBot: false },
    { room: 'private', role: 'unknown', mentionsBot: false },
    { room: 'staff', role: 'staff', mentionsBot: true },
  ]
}

function medianMs(text: string, setting: Setting): number {
  const sentAt = new Date('2026-06-10T12:00:00+08:00')
  const times = Array.from({ length: 3 }, () => {
    // nothing of the text is remembered from the run before
    understand({ ...setting, text: '今天收件5', sentAt })
    return costOf([{ ...setting, text, sentAt }], understand)
  })
  return times.sort((a, b) => a - b)[1] ?? 0
}

/** The slowest of many texts of 20,000 characters, with how much longer twice the text takes. */
function slowest() {
  return shapes(1, 60)
    .flatMap((shape) =>
      settings().map((setting) => ({ shape, setting, ms: medianMs(repeated(shape, 20_000), setting) })),
    )
    .sort((a, b) => b.ms - a.ms)
    .slice(0, 5)
    .map(({ shape, setting, ms }) => ({
      name: `${JSON.stringify(shape)} by ${setting.role}`,
      ms,
      growth: medianMs(repeated(shape, 40_000), setting) / ms,
    }))
}

function print(): void {
  for (const { corpus, messages, passes, ours, recognisers, ...ratios } of compared)
    console.log(
      [
        `${corpus} (${messages}), ${passes} passes, messages a second: median, worst to best`,
        `  ours ${spread(ours)}`,
        `  recognisers ${spread(recognisers)}`,
        `  ratio ${ratios.ratio.toFixed(1)} (medians ${ratios.ratioOfMedians.toFixed(1)}, best ${ratios.ratioOfBest.toFixed(1)})`,
      ].join('\n'),
    )
  console.log(`in turns of ${shortTurn} messages the ratio is ${short.ratio.toFixed(1)}`)
  if (chat.length === 0) console.log('ordinary chat: not measured, ../shared/corpus is not there')
  console.log(`slowest of ${4 * shapes(1, 60).length} texts of 20,000 characters (bar ${mostMs} ms):`)
  for (const { name, ms, growth } of long)
    console.log(`  ${ms.toFixed(1)} ms, twice the text ${growth.toFixed(2)} times: ${name}`)
  console.log(`500 lines (bar ${mostMs} ms):`)
  for (const { name, ms } of lists) console.log(`  ${ms.toFixed(1)} ms: ${name}`)
}

function spread({ median, worst, best }: Speed): string {
  return `${Math.round(median)} (${Math.round(worst)} to ${Math.round(best)})`
}
