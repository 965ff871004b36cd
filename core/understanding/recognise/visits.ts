// Staff record visits: follow-ups of trained people (`followUpVisit`) and inspections, counts and guidance at stations
// (`siteVisit`), often several of both in a message. Cases in follow-up-visit.test.ts and site-visit.test.ts.
import { type Found, nothing, type Reading, type Recogniser } from '../reading.ts'
import { sought } from '../scan/sought.ts'
import { formVisits } from '../visits/forms.ts'
import { intentOf } from '../visits/intents.ts'
import { tableVisits } from '../visits/table.ts'
import { visitsIn } from '../visits/walk.ts'

const gate = sought(
  /回[访坊仿纺妨]|家访|走访|随访|电访|跟踪|巡|盘|点验|清点|指导|辅导|帮扶|检查|督|抽查|核|一对一|1对1|教|暗访|回头看|查|站|满意|月销|开店|就业|对象|接听|没接|上门|登门|入户|家里|电话|视频|微信|联系|看望|见[了到着]|[去到].{2,10}家|不在|锁/,
)
const longest = 3000

export const recogniseVisits: Recogniser = (reading) => {
  const { message, text } = reading
  if (message.role !== 'staff' || text.length > longest || !gate.test(text)) return nothing
  return tableVisits(reading) ?? formVisits(reading) ?? told(reading)
}

function told(reading: Reading): Found {
  const { visits, taken } = visitsIn(reading)
  const sure = visits.map((visit) => intentOf(reading, visit))
  if (sure.every((intent) => intent === undefined)) return nothing
  // of several visits told together one that surely was paid vouches for the others
  const placed = visits.flatMap((visit, i) => {
    const intent = sure[i] ?? intentOf(reading, { ...visit, happened: true })
    return intent ? [{ intent, at: visit.at }] : []
  })
  return { placed, taken }
}
