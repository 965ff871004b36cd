// Questions and commands for the bot. In a group only when it is called, or when the message is a bare command.
// Topics and their phrases are data: words/commands.ts. The parts: asks/.
import { anyBare, asksOwnMonth, bareCommand, mayAskOwnMonth } from '../asks/command.ts'
import { stationsOf } from '../asks/naming.ts'
import { type Asked, allAsked } from '../asks/parts.ts'
import { datesOf, whenOf } from '../asks/when.ts'
import type { AskFields, AskTopic, Intent, Span } from '../intents.ts'
import { type Found, intent, nothing, type Placed, type Reading, type Recogniser } from '../reading.ts'
import type { DateRead } from '../scan/date-read.ts'
import { sought } from '../scan/sought.ts'
import type { StationRead } from '../scan/stations.ts'
import { isTold } from '../words/ask-words.ts'
import { isDated } from '../words/commands.ts'

const mayAsk = sought(
  /汇总|统计|合计|总[数量额计]|[一总]共|报表|周报|月报|排名|排行|名次|第几|几名|排个名|榜|课|进度|成绩|积分|学时|学习|学到|学了|证|指标|齐|名单|单子|排|几号|开班|几点|结业|差谁|缺谁|讲啥|讲什么|学啥|学什么|考核|绩效|任务|项目|完成|绑|登|谁|哪[些个几]|没报|未报|没交|缺报|漏报|数据|业务|帮|说明|功能|菜单|help|怎么|咋|如何|会|能|命令|指令|你是|教我|使用|培训|我的|操作|多少|做[些点]|几[节堂]|连报|连着报|[啥甚]|什么|冠军|销冠|前[三五十几\d]|还是|最[多高少低好差]|垫底|上课|培训|集合|(?:我|俺|咱).{0,3}月|月(?:我|俺)/,
)

export const recogniseAsk: Recogniser = (reading) => {
  const { message, text, called } = reading
  const isAlone = message.room === 'private' || called
  if (!isAlone && !mayBeBare(text)) return nothing
  if (!mayAsk.test(text)) return nothing
  return isAlone ? asksIn(reading) : bareAsk(reading)
}

/** The whole message is a command with at most a day, a station and polite words. */
function bareAsk(reading: Reading): Found {
  const { text } = reading
  const whole = { start: 0, end: text.length }
  const ownMonthAsked = mayAskOwnMonth.test(text) && asksOwnMonth(reading, whole)
  if (!ownMonthAsked && (!anyBare.mayBeWithin(text) || isTold.test(text))) return nothing
  const command = bareCommand(reading, whole)
  if (!command) return nothing
  const asks = asksOf(reading, { command, range: whole, told: [whole] })
  return { placed: asks.map((ask) => ({ intent: ask, at: 0 })), taken: [whole] }
}

/** Cheap, as most talk is longer and names no command. */
const mayBeBare = (text: string) =>
  (anyBare.mayBeWithin(text) || mayAskOwnMonth.test(text)) && text.trim().length <= 30

function asksIn(reading: Reading): Found {
  const { asked, taken } = allAsked(reading)
  const found: Found = { placed: [], taken }
  const isOnly = asked.every((a) => a.command.topic === 'help')
  let before: Placed | undefined
  for (const question of asked) {
    if (question.command.topic === 'help' && !isOnly) continue
    const earlier = before
    for (const ask of asksOf(reading, question)) {
      const placed = { intent: ask, at: question.range.start }
      if (question.joined && earlier) share(earlier.intent, placed.intent)
      if (found.placed.some((p) => isRepeated(p.intent, placed.intent))) continue
      found.placed.push(placed)
      before = placed
    }
  }
  return found
}

/** 昨天的汇总和排名: both are of yesterday. */
function share(from: Intent, to: Intent): void {
  if (from.intent !== 'ask' || to.intent !== 'ask' || !isDated(to.fields.topic)) return
  if (to.fields.date ?? to.fields.from) return
  const { topic: _, ...when } = from.fields
  Object.assign(to.fields, { ...when, ...to.fields })
}

/** 我学到哪了？看看我的进度: asked twice, and no more said. */
const isRepeated = (a: Intent, b: Intent) =>
  a.intent === 'ask' &&
  b.intent === 'ask' &&
  a.fields.topic === b.fields.topic &&
  Object.entries(b.fields).every(([key, value]) => a.fields[key as keyof AskFields] === value)

type Question = Pick<Asked, 'command' | 'range' | 'told'>

/** One for each station and each period: 红泉站和新井站上周的汇总, 这周和上周的排名. */
function asksOf(reading: Reading, question: Question): Intent[] {
  const { topic } = question.command
  const mayBeDated = isDated(topic) || (topic === 'myProgress' && asksOwnMonth(reading, question.range))
  const dates = mayBeDated ? datesOf(reading, question.told) : []
  const cue = reading.original.slice(question.range.start, question.range.end).trim()
  return orNone(stationsOf(reading, question.told)).flatMap((station) =>
    orNone(dates).map((date) => askOf({ topic, station, date, cue })),
  )
}
const orNone = <T>(all: readonly T[]): readonly (T | undefined)[] => (all.length > 0 ? all : [undefined])

interface Ask {
  topic: AskTopic
  station: StationRead | undefined
  date: DateRead | undefined
  cue: string
}

function askOf({ topic, station, date, cue }: Ask): Intent {
  const fields: AskFields = { topic }
  const spans: Record<string, Span> = {}
  if (station) {
    fields.station = station.name
    spans.station = [station.start, station.end]
  }
  if (date) Object.assign(fields, whenOf(date))
  if (date) spans[date.kind === 'day' ? 'date' : 'from'] = [date.start, date.end]
  return intent('ask', fields, spans, [cue])
}
