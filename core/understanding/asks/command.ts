// Which question some words are: a bare command (昨天的汇总), or a sentence that asks (昨天都有谁没报呀).
import type { Reading } from '../reading.ts'
import type { Range } from '../scan/clauses.ts'
import { withoutMarks } from '../scan/marks.ts'
import { sought } from '../scan/sought.ts'
import { isDeclined, isWanted, plainly, polite, report } from '../words/ask-words.ts'
import { type Command, commands, ownMonth } from '../words/commands.ts'
import { strip } from './naming.ts'

/** The names of the bare commands, which stand in the text though other words may part them. */
export const anyBare = sought(new RegExp(commands.flatMap((c) => c.bare).join('|')))

/** What stood around days: 上周和这周的排名, 截至昨天谁没报. */
const leftOfDays = /^(?:截[至止]到?|[和跟与])/

/** The first of them that has a name. */
const named = new Map(commands.toReversed().flatMap((c) => c.bare.map((name) => [name, c] as const)))
const order = new Map(commands.map((c, i) => [c, i]))

export function bareCommand(reading: Reading, range: Range): Command | undefined {
  if (mayAskOwnMonth.test(reading.text) && asksOwnMonth(reading, range))
    return commands.find(({ topic }) => topic === 'myProgress')
  if (!anyBare.mayBeWithin(reading.text.slice(range.start, range.end))) return undefined
  const words = withoutMarks(strip(reading, range)).replace(leftOfDays, '')
  if (words === '' || words.length > 16) return undefined
  const plain = words.replace(polite, '')
  const [whole, core] = [named.get(words), plain.length >= 2 ? named.get(plain) : undefined]
  if (!whole || !core) return whole ?? core
  return (order.get(core) ?? 0) < (order.get(whole) ?? 0) ? core : whole
}

export const mayAskOwnMonth = sought(/月/)
export const asksOwnMonth = ({ text }: Reading, { start, end }: Range): boolean =>
  ownMonth.test(withoutMarks(text.slice(start, end)).replaceAll('小二', ''))

/** What is around the words that are read. */
export interface Around {
  sentence: Range
  /** Numbers are reported in the sentence too. */
  told: boolean
}
/** A question that is declined is none: 排名先不要. */
export type Asking = { command: Command | undefined; declined: boolean }
const askingOf = (command: Command | undefined, declined: boolean): Asking => ({ command, declined })

export function commandIn(reading: Reading, range: Range, around: Around): Asking {
  const command = commandNamed(reading, range, around)
  const declined = command !== undefined && isDeclined(reading.text.slice(range.start, range.end))
  return askingOf(declined ? undefined : command, declined)
}

const addUp = /^(?:麻烦|请|帮我|帮忙|给)?(?:统计|合计|总计)(?:一下|下)?$/

function commandNamed(reading: Reading, range: Range, { sentence, told }: Around): Command | undefined {
  const words = reading.text.slice(range.start, range.end)
  if (words.trim() === '' || (told && report.test(words))) return undefined
  if (told && addUp.test(words.trim())) return undefined
  const bare = bareCommand(reading, range)
  if (bare) return bare
  const plain = plainly(words)
  const stripped = strip(reading, range)
  const undated = stripped === words ? plain : plainly(stripped)
  const whole = plainly(reading.text.slice(sentence.start, sentence.end))
  return commands.find(
    (c) =>
      (c.asked.test(plain) || c.asked.test(undated)) &&
      isMeant(reading, c, whole) &&
      !(told && c.topic === 'summary' && !/汇总|报表/.test(words)),
  )
}

/** Private talk may be about a certificate without asking for it. */
function isMeant({ called }: Reading, { topic }: Command, words: string): boolean {
  if (!isWanted(words)) return false
  if (topic === 'certificate')
    return /怎么|咋|如何|什么时候|啥时候|几时|哪|吗|多少|没|呢|发|查|领|拿|下来|能|有|看[下看]/.test(words)
  if (topic === 'help') return words.length <= 24 && (called || toBot.test(words))
  return true
}
const toBot =
  /你|小二|怎么用|咋用|帮助|说明|功能|教|报.{0,3}(?:咋|怎么)|(?:咋|怎么|如何)(?:报|填|上报|发日报|改|更正|补)|日报.{0,2}(?:咋|怎么)/
