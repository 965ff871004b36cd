// Who may do what, declared in one table. Each use case and step that changes or shows something begins with one
// `authorize` line; the doors only find out who is asking.
import type { Actor } from '../values/actor.ts'
import { Problem } from '../values/problem.ts'

interface Subject {
  /** The thing is the actor's own: their station, their progress. */
  own?: boolean
}

type Rule = (actor: Actor, subject: Subject) => boolean

const system: Rule = (actor) => actor.kind === 'system'
const anybody: Rule = () => true
const known: Rule = (actor) => actor.kind === 'person'
const own: Rule = (actor, subject) => known(actor, subject) && subject.own === true
// One known by roster, phone or nickname alone may be somebody else: it is told nothing of them.
const ownToRead: Rule = (actor, subject) =>
  own(actor, subject) && actor.kind === 'person' && (actor.verified || actor.readsOwn === true)
// An alias matched by nickname may report; it never reads others' data or acts as staff.
const staff: Rule = (actor) =>
  actor.kind === 'person' &&
  actor.verified &&
  actor.roles.some((role) => role === 'staff' || role === 'admin')
const overseer: Rule = (actor) =>
  actor.kind === 'person' &&
  actor.verified &&
  actor.roles.some((role) => role === 'staff' || role === 'admin' || role === 'auditor')
const admin: Rule = (actor) => actor.kind === 'person' && actor.verified && actor.roles.includes('admin')

const anyOf =
  (...rules: Rule[]): Rule =>
  (actor, subject) =>
    rules.some((rule) => rule(actor, subject))

const policy = {
  'report stationDay': known,
  'correct stationDay': anyOf(own, staff, system),
  'close station': anyOf(own, staff, system),
  'close month': anyOf(staff, system),
  'decide amendment': admin,
  'record attendance': known,
  'issue classCode': staff,
  'read missingStations': staff,
  'read stationReports': anyOf(own, overseer, system),
  'remind stations': system,
  'settle reportFlag': anyOf(own, staff, system),
  'verify stationDay': staff,
  'tell summary': system,
  'bind conversation': staff,
  'invite staff': anyOf(admin, system),
  'manage accounts': anyOf(admin, system),
  'register person': anybody,
  'read progress': ownToRead,
  'read people': anyOf(overseer, system),
  'change people': anyOf(staff, system),
  'ask deletion': ownToRead,
  'read deletions': overseer,
  'decide deletion': admin,
  'enrol person': anybody,
  'change enrolment': anyOf(own, staff, system),
  'read training': anyOf(overseer, system),
  'change training': anyOf(staff, system),
  'rate course': known,
  'read ratings': anyOf(overseer, system),
  'issue certificate': anyOf(staff, system),
  'record visit': staff,
  'read visits': anyOf(overseer, system),
  'change assets': anyOf(staff, system),
  'read appSignIn': anyOf(overseer, system),
  'change appSignIn': anyOf(staff, system),
  'read contest': anyOf(overseer, system),
  'judge contest': staff,
  'answer followUp': anyOf(own, system),
  'read followUps': anyOf(overseer, system),
  'change dialogs': anyOf(staff, system),
  'report sale': known,
  'read sales': anyOf(overseer, system),
  'change sales': anyOf(staff, system),
  'read brand': anyOf(overseer, system),
  'change brand': anyOf(staff, system),
  'read article': anybody,
  'send broadcast': staff,
  'read broadcasts': anyOf(overseer, system),
  'read notices': overseer,
  'read journal': overseer,
  'retry journal': anyOf(staff, system),
  'teach name': staff,
  'change operators': anyOf(staff, system),
  'read handover': overseer,
  'read rooms': overseer,
  'import conversation': anyOf(staff, system),
  'read imports': anyOf(overseer, system),
  'change stations': anyOf(staff, system),
  'make handIn': anyOf(staff, system),
  'read handIns': anyOf(overseer, system),
  'read traces': anyOf(overseer, system),
  'change traces': anyOf(staff, system),
  'recall batch': anyOf(staff, system),
} satisfies Record<string, Rule>

export type Action = keyof typeof policy

export const allowed = (actor: Actor, action: Action, subject: Subject = {}): boolean =>
  policy[action](actor, subject)

/** Throws the Problem `notAllowed`. */
export function authorize(actor: Actor, action: Action, subject: Subject = {}): void {
  if (allowed(actor, action, subject)) return
  const [verb = '', thing = ''] = action.split(' ')
  throw new Problem('notAllowed', { verb, thing })
}
