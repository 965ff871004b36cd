// Messages out of a chat log that was brought in: what they report is taken, and nothing that they ask for is done any
// more. To whom something would have been said, nothing is said.
import type { Scene } from '../../core/messaging/scene-reads.ts'
import type { IntentName, Other, Understanding } from '../../core/understanding/intents.ts'
import type { Room, SenderRole } from '../../core/understanding/understand.ts'

export const isFromLog = ({ message }: Pick<Scene, 'message'>): boolean => message.source === 'imported'

/** Whoever nobody knows yet is read as those for whom the room is: staff will say who it was. */
export const roleIn = (room: Room): SenderRole =>
  (({ stations: 'operator', trainees: 'trainee', staff: 'staff', private: 'unknown' }) as const)[room]

/** Its day is gone. */
const requests = new Set<IntentName>(['ask', 'broadcast'])
const records = new Set<Other['kind']>(['makeUp', 'headcount', 'choice', 'yes', 'no'])

export function onlyRecords(understanding: Understanding): Understanding {
  return {
    intents: understanding.intents.filter(({ intent }) => !requests.has(intent)),
    other: understanding.other.filter(({ kind }) => records.has(kind)),
    leftover: understanding.leftover,
  }
}
