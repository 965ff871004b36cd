// A WeChat 接龙 list: as stations' reports when its entries are numbers, else as it stands (chain).
import type { ChainFields } from '../intents.ts'
import { type Found, intent, one, type Reading, wordsAt } from '../reading.ts'
import { type ChainLine, type ChainList, chainIn } from '../scan/chain-list.ts'
import { looksLikeName } from '../scan/name-shape.ts'
import { phonesIn } from '../scan/phones.ts'
import { recogniseDailyReport } from './daily-report.ts'

/** Undefined when the message is no chain. A chain is nothing but a chain, unless the bot is called behind it. */
export function recogniseChain(reading: Reading): Found | undefined {
  if (!reading.text.includes('接龙')) return undefined
  const chain = chainIn(reading.text)
  if (!chain) return undefined
  const reports = recogniseDailyReport(reading)
  const whole = { start: 0, end: endOf(reading, chain) }
  if (reports.placed.length > 0) return { ...reports, taken: [whole] }
  const entries = chain.lines.map((line) => entryOf(reading, line)).filter((e) => e !== undefined)
  if (entries.length === 0) return undefined
  const title = reading.original
    .slice(chain.title.start, chain.title.end)
    .replace(/^[\s:：]+/, '')
    .trim()
  return one(
    intent('chain', { title, entries }, { title: [chain.title.start, chain.title.end] }, ['接龙']),
    whole,
  )
}

/** Behind the last line of a chain it goes on only for the bot: @小二 明天几点上课. */
function endOf({ original, text }: Reading, { lines }: ChainList): number {
  const end = lines.at(-1)?.end ?? text.length
  return calls.test(original.slice(end)) ? end : text.length
}
const calls = /^[^\S\n]*\n\s*[@＠]?乡?小二/

type Entry = ChainFields['entries'][number]
const beforeName = /^(?:新来的|新加的|新报的|刚来的|新学员|新人)(?=.{2})/
const nameEnd = /^[^\s\d,:;()/+|。、-]+/

function entryOf(reading: Reading, line: ChainLine): Entry | undefined {
  const words = reading.text.slice(line.start, line.end)
  const said = nameEnd.exec(words)?.[0]
  if (!said) return undefined
  const from = line.start + said.length
  // 新来的赵大勇 is called 赵大勇.
  const before = beforeName.exec(said)?.[0].length ?? 0
  const name = looksLikeName(said.slice(before)) ? line.start + before : line.start
  const phone = phonesIn(reading.text.slice(from, line.end))[0]
  const parts = phone
    ? [wordsAt(reading, from, from + phone.start), wordsAt(reading, from + phone.end, line.end)]
    : [wordsAt(reading, from, line.end)]
  const note = parts.filter((p) => p !== '').join(' ')
  return {
    n: line.n,
    name: reading.original.slice(name, from),
    ...(note && { note }),
    ...(phone && { phone: phone.phone }),
  }
}
