import { describe, expect, test } from 'vitest'
import type { Actor, PersonRole } from '../values/actor.ts'
import { type Action, allowed, authorize } from './policy.ts'

const person = (roles: PersonRole[], verified: boolean, readsOwn = verified): Actor => ({
  ...{ kind: 'person', programmeId: 'prg_1', personId: 'per_1', roles, verified, readsOwn },
})

const actors = {
  system: { kind: 'system', programmeId: 'prg_1' },
  stranger: { kind: 'stranger', programmeId: 'prg_1' },
  trainee: person(['trainee'], false),
  /** Made known by this very WeChat id. */
  traineeOfSelf: person(['trainee'], false, true),
  verifiedTrainee: person(['trainee'], true),
  operator: person(['operator'], false),
  staff: person(['staff'], true),
  admin: person(['admin'], true),
  /** Matched by nickname: may report, never acts as staff. */
  staffByNickname: person(['staff'], false),
  adminByNickname: person(['admin'], false),
  client: person(['client'], true),
  auditor: person(['auditor'], true),
} satisfies Record<string, Actor>
type Name = keyof typeof actors
const names = Object.keys(actors) as Name[]

const known: Name[] = names.filter((name) => name !== 'system' && name !== 'stranger')
const readers: Name[] = ['traineeOfSelf', 'verifiedTrainee', 'staff', 'admin', 'client', 'auditor']
const verifiedStaff: Name[] = ['staff', 'admin']
const overseers: Name[] = [...verifiedStaff, 'auditor']

/** Who may, of a thing that is not their own; and who else may when it is. */
const table: Record<Action, { any: Name[]; own?: Name[] }> = {
  'report stationDay': { any: known },
  'correct stationDay': { any: [...verifiedStaff, 'system'], own: known },
  'close station': { any: [...verifiedStaff, 'system'], own: known },
  'close month': { any: [...verifiedStaff, 'system'] },
  'decide amendment': { any: ['admin'] },
  'record attendance': { any: known },
  'issue classCode': { any: verifiedStaff },
  'read missingStations': { any: verifiedStaff },
  'read stationReports': { any: [...overseers, 'system'], own: known },
  'remind stations': { any: ['system'] },
  'settle reportFlag': { any: [...verifiedStaff, 'system'], own: known },
  'verify stationDay': { any: verifiedStaff },
  'tell summary': { any: ['system'] },
  'bind conversation': { any: verifiedStaff },
  'invite staff': { any: ['admin', 'system'] },
  'manage accounts': { any: ['admin', 'system'] },
  'register person': { any: names },
  'read progress': { any: [], own: readers },
  'read people': { any: [...overseers, 'system'] },
  'change people': { any: [...verifiedStaff, 'system'] },
  'ask deletion': { any: [], own: readers },
  'read deletions': { any: overseers },
  'decide deletion': { any: ['admin'] },
  'enrol person': { any: names },
  'change enrolment': { any: [...verifiedStaff, 'system'], own: known },
  'read training': { any: [...overseers, 'system'] },
  'change training': { any: [...verifiedStaff, 'system'] },
  'rate course': { any: known },
  'read ratings': { any: [...overseers, 'system'] },
  'issue certificate': { any: [...verifiedStaff, 'system'] },
  'record visit': { any: verifiedStaff },
  'read visits': { any: [...overseers, 'system'] },
  'change assets': { any: [...verifiedStaff, 'system'] },
  'read appSignIn': { any: [...overseers, 'system'] },
  'change appSignIn': { any: [...verifiedStaff, 'system'] },
  'read contest': { any: [...overseers, 'system'] },
  'judge contest': { any: verifiedStaff },
  'answer followUp': { any: ['system'], own: known },
  'read followUps': { any: [...overseers, 'system'] },
  'change dialogs': { any: [...verifiedStaff, 'system'] },
  'report sale': { any: known },
  'read sales': { any: [...overseers, 'system'] },
  'change sales': { any: [...verifiedStaff, 'system'] },
  'read brand': { any: [...overseers, 'system'] },
  'change brand': { any: [...verifiedStaff, 'system'] },
  'read article': { any: names },
  'send broadcast': { any: verifiedStaff },
  'teach name': { any: verifiedStaff },
  'change operators': { any: [...verifiedStaff, 'system'] },
  'read handover': { any: overseers },
  'read rooms': { any: overseers },
  'read broadcasts': { any: [...overseers, 'system'] },
  'read notices': { any: overseers },
  'read journal': { any: overseers },
  'retry journal': { any: [...verifiedStaff, 'system'] },
  'import conversation': { any: [...verifiedStaff, 'system'] },
  'read imports': { any: [...overseers, 'system'] },
  'change stations': { any: [...verifiedStaff, 'system'] },
  'make handIn': { any: [...verifiedStaff, 'system'] },
  'read handIns': { any: [...overseers, 'system'] },
  'read traces': { any: [...overseers, 'system'] },
  'change traces': { any: [...verifiedStaff, 'system'] },
  'recall batch': { any: [...verifiedStaff, 'system'] },
}

describe.each(Object.entries(table) as [Action, { any: Name[]; own?: Name[] }][])(
  '%s',
  (action, { any, own }) => {
    test.each(names)('%s', (name) => {
      const actor = actors[name]
      expect(allowed(actor, action)).toBe(any.includes(name))
      expect(allowed(actor, action, { own: true })).toBe(any.includes(name) || (own?.includes(name) ?? false))
    })
  },
)

test('whoever may not is told so by a Problem that names what was tried', () => {
  expect(() => authorize(actors.operator, 'read missingStations')).toThrow(
    expect.objectContaining({ code: 'notAllowed', message: 'not allowed to read missingStations' }),
  )
  expect(authorize(actors.staff, 'read missingStations')).toBeUndefined()
})
