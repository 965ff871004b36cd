// Follow-ups fall due by the programme's plans. What is due follows from attendance, facts and consent alone: run
// twice, after a day off, or after a check-in was taken back, the rows are the same.
import type { Deps } from '../platform/deps.ts'
import { runWork, type Work } from '../platform/work.ts'
import { listProgrammes } from '../programmes/programme-reads.ts'
import type { FollowUpPlan } from '../programmes/settings.ts'
import { readSettings } from '../programmes/settings-reads.ts'
import { addDays, type Day, instantOf, personDayAt } from '../values/days.ts'
import { dueDays } from './due-rules.ts'
import { jobFrame } from './job-frame.ts'
import * as reads from './plan-reads.ts'
import { settleDue } from './settle-due.ts'
import * as store from './store.ts'

/** What fell due longer ago than this, before anybody looked, is let be. */
const graceDays = 30

interface Wanted {
  personId: string
  runId: string
  plan: string
  dueOn: Day
}

export async function planFollowUps(deps: Deps, now: Date): Promise<{ due: number; cancelled: number }> {
  const counts = { due: 0, cancelled: 0 }
  for (const programme of await listProgrammes(deps.database.client)) {
    const { plans } = (await readSettings(deps.database.client, programme.id)).followUps
    const today = personDayAt(now, programme.zone)
    const from = addDays(today, -graceDays)
    const wanted = await wantedOf(deps, programme, { plans, from, today, now })
    const known = await reads.readKnownDue(deps.database.client, programme.id, from)
    const keys = byKey(known)
    const fresh = [...wanted.values()].filter((each) => {
      const row = keys.get(keyOf(each))
      return !row || (row.state === 'cancelled' && !row.asked)
    })
    const gone = known.filter((row) => row.state === 'due' && !row.asked && !wanted.has(keyOf(row)))
    for (const each of fresh)
      counts.due += await runWork(deps, { ...jobFrame(deps, programme), body: (work) => fallDue(work, each) })
    for (const { id } of gone)
      counts.cancelled += await runWork(deps, {
        ...jobFrame(deps, programme),
        body: (work) => cancel(work, id),
      })
  }
  return counts
}

const keyOf = ({ personId, plan, dueOn }: Omit<Wanted, 'runId'>): string => `${personId} ${plan} ${dueOn}`

/** Of two people who are one, the row that counts: what was asked of either isn't asked again. */
function byKey(known: readonly reads.KnownDue[]): Map<string, reads.KnownDue> {
  const weight = ({ state, asked }: reads.KnownDue) => Number(state !== 'cancelled') * 2 + Number(asked)
  const lightFirst = [...known].sort((a, b) => weight(a) - weight(b))
  return new Map(lightFirst.map((row) => [keyOf(row), row]))
}

interface Planning {
  plans: readonly FollowUpPlan[]
  from: Day
  today: Day
  now: Date
}

async function wantedOf(
  { database }: Deps,
  programme: { id: string; zone: string },
  { plans, from, today, now }: Planning,
): Promise<Map<string, Wanted>> {
  const furthest = Math.max(
    0,
    ...plans.map(({ afterDays, untilDays }) => Math.max(untilDays, ...(afterDays ?? []))),
  )
  const endedAfter = instantOf(addDays(from, -furthest - 1), '00:00', programme.zone)
  const [classes, active, refused] = await Promise.all([
    reads.readLastClasses(database.client, programme, { endedAfter, now }),
    reads.readActive(database.client, programme.id),
    reads.readRefused(database.client, programme.id),
  ])
  const wanted = new Map<string, Wanted>()
  for (const { personId, runId, day } of classes) {
    if (refused.has(personId)) continue
    for (const plan of plans) {
      if (plan.who === 'active' && !active.has(personId)) continue
      const days = dueDays(plan, day).filter((dueOn) => dueOn >= from && dueOn <= today)
      for (const dueOn of days) {
        const each = { personId, runId, plan: plan.key, dueOn }
        if (!wanted.has(keyOf(each))) wanted.set(keyOf(each), each)
      }
    }
  }
  return wanted
}

async function fallDue(work: Work, { personId, runId, plan, dueOn }: Wanted): Promise<number> {
  const id = work.ids.next('fud')
  const row = { id, programmeId: work.programme.id, personId, runId, plan, dueOn, state: 'due' }
  const inserted = await store.insertDue(work.tx, { ...row, createdAt: work.now })
  const { count } = inserted ? { count: 1 } : await store.reviveDue(work.tx, { personId, plan, dueOn })
  if (count === 0) return 0
  if (inserted) work.changed({ type: 'followUpDue', id, before: null, after: { plan, dueOn, state: 'due' } })
  // A visit that was made before may have cleared it already.
  await settleDue(work, personId)
  return 1
}

async function cancel(work: Work, id: string): Promise<number> {
  if (!(await store.moveDue(work.tx, { id, state: 'due' }, { state: 'cancelled' }))) return 0
  work.changed({ type: 'followUpDue', id, before: { state: 'due' }, after: { state: 'cancelled' } })
  return 1
}
