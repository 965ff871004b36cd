import type { CallRead, DueRead } from '../../../core/follow-ups/due-reads.ts'
import type { EnteredVisit } from '../../../core/follow-ups/enter-visit.ts'
import type { VisitSaid } from '../../../core/follow-ups/visit-fold.ts'
import type { FactRead, NeedRead, VisitCount } from '../../../core/follow-ups/visit-reads.ts'
import { maskWords } from '../../../core/messaging/mask-words.ts'
import type {
  Calls,
  FollowUpSummary,
  FollowUpsDue,
  PersonFacts,
  Visit,
  VisitBody,
} from '../../contract/follow-ups.ts'

export const presentDue = (due: DueRead): FollowUpsDue['items'][number] => ({
  ...presentPerson(due),
  state: due.state as FollowUpsDue['items'][number]['state'],
})

const presentPerson = ({ id, personId, name, village, plan, course, dueOn }: DueRead) => ({
  ...{ id, personId, name, village, plan, course, dueOn },
})

export const presentCall = (call: CallRead): Calls['items'][number] => ({
  ...presentPerson(call),
  reason: call.reason,
  handedOverAt: call.handedOverAt?.toISOString() ?? null,
  phone: call.phone,
})

export const presentSummary = (count: VisitCount, needs: readonly NeedRead[]): FollowUpSummary => ({
  basis: count.basis,
  target: count.target,
  counted: count.counted,
  visits: count.visits,
  people: count.people,
  peopleDone: count.peopleDone,
  unreached: count.unreached,
  needs: needs.map(({ personId, name, village, needs: said, day }) => ({
    ...{ personId, name, village, needs: maskWords(said), day },
  })),
})

export const presentVisit = ({ id, state }: EnteredVisit): Visit => ({
  id,
  method: state.method,
  reached: state.reached,
  openedShop: state.openedShop,
  employed: state.employed,
  monthlySalesFen: state.monthlySalesFen,
  approximate: state.approximate,
  needs: state.needs && maskWords(state.needs),
  satisfaction: state.satisfaction,
})

// People's own words may hold a phone, or that they are poor.
const maskedIn = <Value>(value: Value) => (typeof value === 'string' ? maskWords(value) : value)

export const presentFact = (fact: FactRead): PersonFacts['items'][number] => ({
  id: fact.id,
  kind: fact.kind as PersonFacts['items'][number]['kind'],
  value: maskedIn(fact.value as string | number | boolean),
  day: fact.day,
  grade: fact.grade as PersonFacts['items'][number]['grade'],
  at: fact.at.toISOString(),
  voidedAt: fact.voidedAt?.toISOString() ?? null,
})

/** As a message would have said it: what was not stated is left out. */
export function saidIn({ personId: _, day: _day, reached, approximate, ...stated }: VisitBody): VisitSaid {
  const given = Object.entries(stated).filter(([, value]) => value !== undefined)
  return {
    ...(Object.fromEntries(given) as VisitSaid),
    ...(reached ? {} : { reached: false as const }),
    ...(approximate ? { approximate: true as const } : {}),
  }
}
