// A plain count of a year's acts, in the order in which they were said. It knows nothing of the program.
import type { Act, Numbers, Telling } from './acts.ts'
import { type Cast, isOpen, type Station } from './cast.ts'

export interface CountedDay {
  numbers: Numbers
  reported: boolean
  nothing: boolean
  signed: boolean | null
  grade: string
}

export interface Counted {
  /** By `station day`. */
  days: Map<string, CountedDay>
  /** By station: how many of its days were due, and shut without a report. */
  due: Map<string, { due: number; closed: number; reported: number }>
}

interface Said {
  act: Act
  telling: Telling
  /** Where it belongs; told by the others where it names no day. */
  day: string
}

/** Before five in the morning it is still yesterday. */
const dayOf = (at: Date): string => new Date(at.getTime() + 3 * 3_600_000).toISOString().slice(0, 10)

export function countYear(all: readonly Act[], cast: Cast): Counted {
  const recalled = new Set<object>(all.flatMap(({ deed }) => (deed.kind === 'recall' ? [deed.of] : [])))
  const acts = all.filter((act) => !recalled.has(act))
  const days = new Map<string, CountedDay>()
  for (const station of cast.stations) {
    const adds = whenPartsAdd(station, acts)
    const byDay = new Map<string, Said[]>()
    for (const said of placed(station, acts)) byDay.set(said.day, [...(byDay.get(said.day) ?? []), said])
    for (const [day, said] of byDay) days.set(`${station.name} ${day}`, dayFrom(said, adds))
  }
  return { days, due: dueOf(cast, acts, days) }
}

function placed(station: Station, acts: readonly Act[]): Said[] {
  const said: Said[] = []
  let last: string | null = null
  for (const act of acts) {
    if (act.deed.kind !== 'tell') continue
    for (const telling of act.deed.tellings) {
      if (telling.station !== station) continue
      said.push({ act, telling, day: telling.day ?? last ?? dayOf(act.at) })
      if (telling.day !== null && telling.how !== 'signIn') last = telling.day
    }
  }
  return said
}

/** Whether a report said then adds to those before it. */
function whenPartsAdd(station: Station, acts: readonly Act[]): (act: Act) => boolean {
  if (station.habit !== 'asked') return () => station.habit === 'parts'
  const answer = acts.find(({ deed }) => deed.kind === 'answer' && deed.station === station)
  if (answer?.deed.kind !== 'answer') return () => false
  const { meaning, day } = answer.deed
  const asked = acts.filter(
    ({ deed }) =>
      deed.kind === 'tell' && deed.tellings.some((each) => each.station === station && each.day === day),
  )[1]
  return (act) => meaning === 'parts' && (act === asked || act.id > answer.id)
}

function dayFrom(said: readonly Said[], adds: (act: Act) => boolean): CountedDay {
  const day: CountedDay = { numbers: {}, reported: false, nothing: false, signed: null, grade: '' }
  let graded = false
  for (const { act, telling } of said) {
    const { how, signed, nothing } = telling
    if (signed !== undefined) day.signed = signed
    if (day.grade === '' || (!graded && how !== 'signIn')) day.grade = gradeOf(act, telling)
    if (how === 'signIn') continue
    graded = true
    day.reported = true
    const sums = how === 'deal' || how === 'add' || (how === 'report' && adds(act))
    day.numbers = nothing ? {} : numbersAfter(day.numbers, telling.numbers, sums)
    day.nothing = nothing ?? (day.nothing && Object.keys(day.numbers).length === 0)
  }
  return day
}

function numbersAfter(before: Numbers, told: Numbers, sums: boolean): Numbers {
  const after = { ...before }
  for (const [key, value] of Object.entries(told)) {
    const name = key as keyof Numbers
    after[name] = sums ? Math.max(0, (before[name] ?? 0) + value) : value
  }
  return after
}

// By whom, and when, the day was first told of.
function gradeOf({ speaker, at }: Act, { station, day }: Telling): string {
  if (speaker.staff) return 'staff'
  if (speaker !== station.operator) return 'forAnother'
  return day !== null && day < dayOf(at) ? 'late' : 'self'
}

function dueOf(cast: Cast, acts: readonly Act[], days: ReadonlyMap<string, CountedDay>): Counted['due'] {
  const due: Counted['due'] = new Map()
  for (const station of cast.stations) {
    const spans = acts.flatMap(({ deed }) => (deed.kind === 'shut' && deed.station === station ? [deed] : []))
    const count = { due: 0, closed: 0, reported: 0 }
    for (const day of cast.days) {
      if (!isOpen(station, day)) continue
      const reported = days.get(`${station.name} ${day}`)?.reported ?? false
      const shut = spans.some(({ from, to }) => from <= day && day <= to)
      if (reported) count.reported++
      if (reported || !shut) count.due++
      else count.closed++
    }
    due.set(station.name, count)
  }
  return due
}
