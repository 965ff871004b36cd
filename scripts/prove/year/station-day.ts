// What is said of one station's day.
import type { Random } from '../../../core/platform/random.ts'
import { addDays, type Day, instantOf } from '../../../core/values/days.ts'
import type { Deed, Numbers, Spoken, Telling } from './acts.ts'
import { type Cast, isOpen, roomOf, type Speaker, type Station, zone } from './cast.ts'
import { formText, monthDay, numbersText, pick, yuan } from './words.ts'

interface Saying {
  cast: Cast
  station: Station
  day: Day
  random: Random
}

const minuteMs = 60_000
const chance = (random: Random, percent: number): boolean => random.below(100) < percent

const at = (day: Day, hour: number, random: Random): Date =>
  new Date(instantOf(day, `${String(hour).padStart(2, '0')}:00`, zone).getTime() + random.below(3_600_000))

const later = (from: Date, minutes: number, random: Random): Date =>
  new Date(from.getTime() + minuteMs + random.below(minutes * minuteMs))

function place({ station, random }: Saying, speaker: Speaker = station.operator) {
  const alone = speaker.staff || chance(random, 30)
  return { speaker, roomId: alone ? null : roomOf(station) }
}

function someNumbers(random: Random): Numbers {
  const numbers: Numbers = {}
  const fen = () => (random.below(4) === 0 ? 50 : 100) * (10 + random.below(600))
  if (chance(random, 75)) Object.assign(numbers, { purchaseOrders: 1 + random.below(9), purchaseFen: fen() })
  if (chance(random, 40)) Object.assign(numbers, { saleOrders: 1 + random.below(5), saleFen: fen() })
  if (chance(random, 80)) numbers.parcelsIn = random.below(40)
  if (chance(random, 50)) numbers.parcelsOut = random.below(12)
  if (chance(random, 10)) Object.assign(numbers, { serviceOrders: 1 + random.below(4), serviceFen: fen() })
  if (chance(random, 8)) Object.assign(numbers, { cashOrders: 1 + random.below(3), cashFen: fen() })
  const any = numbers.purchaseOrders !== undefined || numbers.saleOrders !== undefined
  return any ? numbers : { ...numbers, purchaseOrders: 2, purchaseFen: fen() }
}

const tell = (...tellings: Telling[]): Deed => ({ kind: 'tell', tellings })

/** A second report on the first day, and the answer to what the bot asks. */
export function prelude(station: Station, day: Day, random: Random): Spoken[] {
  const said = { speaker: station.operator, roomId: null, prelude: true as const }
  const [noon, evening] = [someNumbers(random), someNumbers(random)]
  const purchase = { purchaseOrders: 3, purchaseFen: 15_600 }
  const first: Numbers = { ...noon, purchaseOrders: 2, purchaseFen: 3_000 }
  const second: Numbers = { ...evening, ...purchase }
  const meaning = station.index % 2 === 0 ? 'parts' : 'totals'
  const report = (numbers: Numbers, time: string): Spoken => ({
    ...{ ...said, at: instantOf(day, time, zone), text: `今天${numbersText(random, numbers)}` },
    deed: tell({ station, day, how: 'report', numbers }),
  })
  return [
    report(first, '12:00'),
    report(second, '19:00'),
    {
      ...{ ...said, at: instantOf(day, '19:05', zone), text: meaning === 'parts' ? '1' : '是全天总数' },
      deed: { kind: 'answer', station, day, meaning },
    },
  ]
}

export function stationDay(saying: Saying): Spoken[] {
  const { random } = saying
  const spoken: Spoken[] = []
  const dice = random.below(100)
  if (dice < 3) spoken.push(...noise(saying))
  else if (dice < 6) spoken.push(...shutDay(saying))
  else spoken.push(...workingDay(saying))
  if (chance(random, 3)) spoken.push(...noise(saying))
  const victim = chance(random, 2) ? pick(random, spoken) : undefined
  if (victim)
    spoken.push({
      ...victim,
      at: later(victim.at, 120, random),
      text: '',
      deed: { kind: 'recall', of: victim },
    })
  return spoken
}

function workingDay(saying: Saying): Spoken[] {
  const { station, day, random } = saying
  const spoken: Spoken[] = []
  if (chance(random, 8)) spoken.push(...deals(saying))
  if (chance(random, 8)) spoken.push(report(saying, at(day, 12, random)))
  if (spoken.length === 0 || chance(random, 70)) spoken.push(mainReport(saying))
  if (chance(random, 14)) spoken.push(...corrections(saying))
  if (chance(random, 10)) {
    const telling: Telling = { station, day, how: 'signIn', numbers: {}, signed: true }
    const named = station.named ? station.name : ''
    spoken.push({
      ...place(saying),
      ...{ at: at(day, 9 + random.below(11), random), text: `${named}APP签到了`, deed: tell(telling) },
    })
  }
  // People send the same once more, as a message of its own. Where parts add up, they are corrected, so not there.
  const last = spoken.at(-1)
  if (last && station.habit === 'totals' && chance(random, 3))
    spoken.push({ ...last, at: later(last.at, 30, random) })
  return spoken
}

function mainReport(saying: Saying): Spoken {
  const { cast, station, day, random } = saying
  const dice = random.below(100)
  if (dice < 6) return lateReport(saying)
  if (dice < 11) {
    const other = pick(
      random,
      cast.stations.filter((each) => each !== station && isOpen(each, day)),
    )
    const by = other && other.operator !== station.operator ? other.operator : cast.staff
    return report(saying, at(day, 17 + random.below(5), random), by)
  }
  if (dice < 13) return report(saying, at(day, 20, random), cast.staff)
  if (dice < 15) {
    const next = instantOf(addDays(day, 1), '00:20', zone)
    return report(saying, later(next, 120, random))
  }
  if (dice < 19) return nothingDone(saying)
  return report(saying, at(day, 17 + random.below(5), random))
}

function report(saying: Saying, when: Date, speaker = saying.station.operator): Spoken {
  const { station, day, random } = saying
  const numbers = someNumbers(random)
  const own = speaker === station.operator && !station.named
  const signed = chance(random, 40) ? chance(random, 90) : undefined
  const telling: Telling = {
    station,
    day,
    how: 'report',
    numbers,
    ...(signed === undefined ? {} : { signed }),
  }
  const said = { ...place(saying, speaker), at: when, deed: tell(telling) }
  if (signed === undefined && chance(random, 10)) {
    const { purchaseOrders = 0, purchaseFen = 0, saleOrders = 0, saleFen = 0 } = numbers
    const { parcelsIn = 0, parcelsOut = 0 } = numbers
    const all = { purchaseOrders, purchaseFen, saleOrders, saleFen, parcelsIn, parcelsOut }
    return { ...said, deed: tell({ ...telling, numbers: all }), text: formText(station.name, day, all) }
  }
  const head = own ? pick(random, ['今天', '', `${monthDay(day)} `]) : `${station.name}今天`
  const tail = signed === undefined ? '' : signed ? '，已签到' : '，未签到'
  return { ...said, text: `${head}${numbersText(random, numbers)}${tail}` }
}

function lateReport(saying: Saying): Spoken {
  const { station, day, random } = saying
  const numbers = someNumbers(random)
  const back = 1 + random.below(4)
  const when = at(addDays(day, back), 8 + random.below(4), random)
  const named = station.named ? station.name : ''
  const text =
    back === 1 && chance(random, 50)
      ? `${named}昨天${numbersText(random, numbers)}`
      : `补报${named}${monthDay(day)}：${numbersText(random, numbers)}`
  return { ...place(saying), at: when, text, deed: tell({ station, day, how: 'report', numbers }) }
}

function nothingDone(saying: Saying): Spoken {
  const { station, day, random } = saying
  const telling: Telling = { station, day, how: 'report', numbers: {}, nothing: true }
  const text = `${station.named ? station.name : ''}今天没生意`
  return { ...place(saying), at: at(day, 18, random), text, deed: tell(telling) }
}

function deals(saying: Saying): Spoken[] {
  const { station, day, random } = saying
  const named = station.named ? station.name : ''
  return Array.from({ length: 1 + random.below(3) }, (_, n) => {
    const [orders, fen] = [1 + random.below(2), 100 * (5 + random.below(90)) + (n === 0 ? 90 : 0)]
    const buys = chance(random, 60)
    const numbers: Numbers = buys
      ? { purchaseOrders: orders, purchaseFen: fen }
      : { saleOrders: orders, saleFen: fen }
    const text = `${named}${n === 0 ? '刚' : '又'}${buys ? '代买' : '代卖'}${orders}单${yuan(fen)}元`
    const telling: Telling = { station, day, how: 'deal', numbers }
    return { ...place(saying), at: at(day, 9 + n * 2, random), text, deed: tell(telling) }
  })
}

function corrections(saying: Saying): Spoken[] {
  const { cast, station, day, random } = saying
  const n = 1 + random.below(12)
  const byStaff = chance(random, 20)
  const dated = byStaff || chance(random, 50)
  const head = `${byStaff || station.named ? station.name : ''}${dated ? monthDay(day) : ''}`
  const [text, how, numbers] = pick<() => [string, 'set' | 'add', Numbers]>(random, [
    () => [`${head}代买改成${n}单`, 'set', { purchaseOrders: n }],
    () => [`${head}代买金额改成${n * 15}`, 'set', { purchaseFen: n * 1_500 }],
    () => [`${head}收件改成${n}`, 'set', { parcelsIn: n }],
    () => [`${head}收件再加${n}`, 'add', { parcelsIn: n }],
    () => [`${head}代买再加1单${n}元`, 'add', { purchaseOrders: 1, purchaseFen: n * 100 }],
    () => [`${head}代卖多报了一单`, 'add', { saleOrders: -1 }],
  ])()
  const when = at(addDays(day, chance(random, 30) ? 1 : 0), 21, random)
  const telling: Telling = { station, day: dated ? day : null, how, numbers }
  return [
    {
      ...place(saying, byStaff ? cast.staff : station.operator),
      ...{ at: when, text: byStaff ? `${text}，因为票据上是这个数` : text, deed: tell(telling) },
    },
  ]
}

function shutDay(saying: Saying): Spoken[] {
  const { station, day, random } = saying
  const to = addDays(day, random.below(3))
  const span = day === to ? monthDay(day) : `${monthDay(day)}到${monthDay(to)}`
  const text = `${station.named ? station.name : ''}${span}歇业`
  const when = at(addDays(day, -1), 19, random)
  const shut: Spoken = { ...place(saying), at: when, text, deed: { kind: 'shut', station, from: day, to } }
  return chance(random, 20) ? [shut, report(saying, at(day, 19, random))] : [shut]
}

function noise(saying: Saying): Spoken[] {
  const { station, day, random } = saying
  const slips = ['今天代买3单5000000元', '火星站今天代买3单20元', '大家早上好', '快递到了没', '收到']
  const text = station.named ? pick(random, slips.slice(1)) : pick(random, slips)
  return [{ ...place(saying), at: at(day, 8 + random.below(12), random), text, deed: { kind: 'nothing' } }]
}
