// What the ledger must hold, reckoned from the journal alone by the pure functions that the bot itself is made of.
import { dayChangeFrom, dayNumbersFrom } from '../../core/stations/ledger/day-change.ts'
import { type DayPart, type DayState, foldDay } from '../../core/stations/ledger/day-ledger.ts'
import type { Intent } from '../../core/understanding/intents.ts'
import { understand, type Vocabulary } from '../../core/understanding/understand.ts'

export interface JournalledText {
  /** The row's own id. */
  id: string
  /** WeChat's. */
  externalId: string
  text: string
  sentAt: Date
  room: 'stations' | 'trainees' | 'private'
  role: 'operator' | 'trainee'
  /** The sender's own; null for a trainee. */
  stationId: string | null
  personId: string
}

export interface Expected {
  /** By `station day`. */
  days: Map<string, DayState>
  /** `inbox row/part` of each. */
  parts: Set<string>
  /** People who must be in the attendance list. */
  present: Set<string>
  /** Inbox rows that must be answered, once each. */
  answered: Set<string>
}

/** Map.groupBy, which Node 20 has not got. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}

interface Entry extends DayPart {
  stationId: string
  day: string
  inboxId: string
}

export function expectedFrom(messages: readonly JournalledText[], vocabulary: Vocabulary): Expected {
  const entries: Entry[] = []
  const expected: Expected = { days: new Map(), parts: new Set(), present: new Set(), answered: new Set() }
  for (const message of messages) {
    const { intents, leftover } = understand({ ...message, mentionsBot: false }, vocabulary)
    if (intents.length > 0 || leftover.length > 0) expected.answered.add(message.id)
    if (intents.some(({ intent }) => intent === 'checkIn')) expected.present.add(message.personId)
    entries.push(...intents.flatMap((intent, index) => entriesOf(message, intent, index * 2)))
  }
  for (const { inboxId, part } of entries) expected.parts.add(`${inboxId}/${part}`)
  const byDay = groupBy(entries, ({ stationId, day }) => `${stationId} ${day}`)
  for (const [place, parts] of byDay) expected.days.set(place, foldDay(parts))
  return expected
}

function entriesOf(
  { id, externalId, sentAt, stationId }: JournalledText,
  intent: Intent,
  first: number,
): Entry[] {
  if (!stationId) return []
  const place = { stationId, sentAt, messageId: externalId, inboxId: id }
  switch (intent.intent) {
    case 'dailyReport': {
      const kind = intent.fields.partial ? ('deal' as const) : ('report' as const)
      return [{ ...place, day: intent.fields.date, kind, change: dayChangeFrom(intent.fields), part: first }]
    }
    case 'appSignIn': {
      const change = { numbers: {}, appSignedIn: true }
      return [{ ...place, day: intent.fields.date, kind: 'signIn', change, part: first }]
    }
    case 'correction':
      return corrections(intent.fields).map((change, n) => ({
        ...{ ...place, ...change },
        day: intent.fields.date,
        part: first + n,
      }))
    default:
      return []
  }
}

type Correction = Extract<Intent, { intent: 'correction' }>['fields']

function corrections(fields: Correction): Pick<DayPart, 'kind' | 'change'>[] {
  const added = dayNumbersFrom(fields.add ?? {})
  const set = dayChangeFrom(fields)
  const all: Pick<DayPart, 'kind' | 'change'>[] = []
  if (Object.keys(added).length > 0) all.push({ kind: 'adjustment', change: { numbers: added } })
  const sets = Object.keys(set.numbers).length > 0 || set.appSignedIn !== undefined || set.noBusiness === true
  if (all.length === 0 || sets) all.push({ kind: 'correction', change: set })
  return all
}
