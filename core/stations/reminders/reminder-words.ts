// How somebody is reminded. In a group, nothing but that today's numbers are welcome; alone, also which days. Pure.
import { addDays, type Day, dayText } from '../../values/days.ts'

/** What somebody owes of one station. */
export interface StationOwed {
  id: string
  name: string
  /** Today's numbers. */
  today: boolean
  /** The 智慧乡村 app's sign-in of today. */
  signIn: boolean
  /** Earlier days of this week, in order. */
  earlier: readonly Day[]
}

export const groupAsk = '今天的数方便时说一声，没生意回“没有”'

/** `@王永 @娜仁 今天的数…`: a mention notifies, and nothing more is said before others. */
export const groupWords = (names: readonly string[]): string =>
  `${names.map((name) => `@${name}`).join(' ')} ${groupAsk}`

/** `yesterday` is said as 昨天. */
export function privateWords(owed: readonly StationOwed[], yesterday: Day): string {
  const [only] = owed
  const several = owed.length > 1
  const today = owed.filter((station) => station.today)
  const head = today.length > 0 ? [`${several ? namesOf(today) : ''}${groupAsk}`] : []
  const earlier = owed.flatMap((station) => earlierWords(station, { several, yesterday }))
  const signIn = owed.filter((station) => station.signIn)
  const tail = signIn.length > 0 ? [signInWords(signIn, several)] : []
  const body = [...earlier, ...tail]
  return [...(head.length > 0 || !only ? head : [greeting]), ...body].join('\n')
}

/** Where today's numbers are here already. */
const greeting = '今天的数收到了，还有一点儿，方便时补上就行：'

const namesOf = (stations: readonly { name: string }[]): string => stations.map(({ name }) => name).join('、')

function earlierWords(
  { name, earlier }: StationOwed,
  { several, yesterday }: { several: boolean; yesterday: Day },
): string[] {
  if (earlier.length === 0) return []
  const said = (day: Day) => (day === yesterday ? '昨天' : dayText(day))
  const days = runsOf(earlier).map((run) => (run.length < 3 ? run.map(said).join('、') : spanOf(run, said)))
  const example = said(earlier.at(-1) ?? yesterday)
  return [`${several ? name : ''}${days.join('、')}的还没收到，补的时候说上日子就行，如“${example}没生意”`]
}

const spanOf = (run: readonly Day[], said: (day: Day) => string): string =>
  `${said(run[0] ?? '')}到${said(run.at(-1) ?? '')}`

/** Days that follow each other. */
function runsOf(days: readonly Day[]): Day[][] {
  const runs: Day[][] = []
  for (const day of days) {
    const run = runs.at(-1)
    if (run && addDays(run.at(-1) ?? day, 1) === day) run.push(day)
    else runs.push([day])
  }
  return runs
}

const signInWords = (stations: readonly { name: string }[], several: boolean): string =>
  `${several ? namesOf(stations) : ''}APP今天还没签到，签好说“APP签到了”`
