// A plain count of a term's acts, in the order in which they were said. It knows nothing of the program.
import type { Run } from './cast.ts'
import type { Act } from './plan.ts'

export interface Totals {
  enrolled: number
  waiting: number
  withdrawn: number
  personTimes: number
  people: number
  late: number
  leaves: number
  proxies: number
  visits: number
  attempts: number
  openedShop: number
  /** Of the last figure of each person, in yuan. */
  monthlySales: number
  certificates: number
}

const lateMs = 15 * 60_000
const enough = 0.8

export function countTerm(said: readonly Act[], runs: readonly Run[]): Totals {
  const recalled = new Set<object>(said.flatMap(({ deed }) => (deed.kind === 'recall' ? [deed.of] : [])))
  const acts = said.filter((act) => !recalled.has(act))
  const lists = runs.map((run) => listOf(acts, run))
  return {
    enrolled: sum(lists.map(({ enrolled }) => enrolled)),
    waiting: sum(lists.map(({ waiting }) => waiting)),
    withdrawn: sum(lists.map(({ withdrawn }) => withdrawn)),
    ...attendanceOf(acts, runs),
    ...visitsOf(acts),
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0)

function listOf(acts: readonly Act[], run: Run) {
  const queue: number[] = []
  const gone = new Set<number>()
  for (const { deed } of acts) {
    if (deed.kind !== 'list' || deed.run !== run) continue
    for (const { index } of deed.added) if (!queue.includes(index)) queue.push(index)
    for (const { index } of deed.struck) {
      if (queue.includes(index)) queue.splice(queue.indexOf(index), 1)
      gone.add(index)
    }
  }
  const seats = Math.min(queue.length, run.capacity ?? queue.length)
  return { enrolled: seats, waiting: queue.length - seats, withdrawn: gone.size }
}

function attendanceOf(acts: readonly Act[], runs: readonly Run[]) {
  const onLeave = new Set<string>()
  const first = new Map<string, { at: Date; starts: Date; own: boolean }>()
  for (const { at, deed } of acts) {
    if (deed.kind === 'leave') onLeave.add(`${deed.run.index}/${deed.session.number}/${deed.person.index}`)
    if (deed.kind !== 'checkIn') continue
    for (const { person, own } of deed.present) {
      const key = `${deed.run.index}/${deed.session.number}/${person.index}`
      const known = first.get(key)
      if (known) known.own ||= own
      else first.set(key, { at, starts: deed.session.startsAt, own })
    }
  }
  const times = new Map<string, number>()
  for (const key of first.keys()) {
    const [run, , person] = key.split('/')
    times.set(`${run}/${person}`, (times.get(`${run}/${person}`) ?? 0) + 1)
  }
  const classes = new Map(runs.map((run) => [String(run.index), run.classes.length]))
  const earned = [...times].filter(([key, n]) => n / (classes.get(key.split('/')[0] ?? '') ?? 1) >= enough)
  return {
    personTimes: first.size,
    leaves: [...onLeave].filter((key) => !first.has(key)).length,
    people: new Set([...first.keys()].map((key) => key.split('/')[2])).size,
    late: [...first.values()].filter(({ at, starts }) => at.getTime() > starts.getTime() + lateMs).length,
    proxies: [...first.values()].filter(({ own }) => !own).length,
    certificates: earned.length,
  }
}

function visitsOf(acts: readonly Act[]) {
  const days = new Map<string, boolean>()
  const shops = new Map<number, boolean>()
  const sales = new Map<number, number>()
  for (const { deed } of acts) {
    if (deed.kind !== 'visit') continue
    const key = `${deed.person.index}/${deed.day}`
    days.set(key, (days.get(key) ?? false) || deed.reached)
    if (deed.openedShop !== undefined) shops.set(deed.person.index, deed.openedShop)
    if (deed.sales !== undefined) sales.set(deed.person.index, deed.sales)
  }
  return {
    visits: [...days.values()].filter(Boolean).length,
    attempts: [...days.values()].filter((reached) => !reached).length,
    openedShop: [...shops.values()].filter(Boolean).length,
    monthlySales: sum([...sales.values()]),
  }
}
