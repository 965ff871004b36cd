// The call list as staff work through it: a person once, with all that is due of them. Pure.
import type { CallRow } from '../../api/follow-ups.ts'

export interface PersonToCall {
  personId: string
  name: string
  village: string | null
  phone: string | null
  reason: CallRow['reason']
  due: Pick<CallRow, 'id' | 'plan' | 'course' | 'dueOn'>[]
}

/** In the order of the rows. */
export function callsByPerson(rows: readonly CallRow[]): PersonToCall[] {
  const people = new Map<string, PersonToCall>()
  for (const { id, personId, name, village, phone, reason, plan, course, dueOn } of rows) {
    const known = people.get(personId)
    if (known) known.due.push({ id, plan, course, dueOn })
    else
      people.set(personId, {
        ...{ personId, name, village, phone, reason },
        due: [{ id, plan, course, dueOn }],
      })
  }
  return [...people.values()]
}
