// Changes of a day whose month is closed: they are kept with the message that wanted them, and wait for an admin.
import type { Work } from '../../platform/work.ts'
import type { Day } from '../../values/days.ts'
import type { DayChange, DayPartKind } from '../ledger/day-ledger.ts'
import type { ReportGrade } from '../ledger/summarise-day.ts'
import { askedByCause, insertAmendment, settleAmendment } from './month-store.ts'

export interface HeldPart {
  amendmentId: string
  day: Day
  station: { id: string; name: string }
}

interface PartToHold {
  station: { id: string; name: string }
  day: Day
  kind: DayPartKind
  change: DayChange
  grade: ReportGrade
  floating: boolean
  part: number
  reason?: string | undefined
}

export async function holdPart(work: Work, held: PartToHold): Promise<HeldPart> {
  const { station, day, kind, change, grade, floating, part } = held
  const reason = held.reason ?? null
  const amendmentId = await ask(work, {
    ...{ station, day, part, kind: 'part', revisionId: null },
    detail: { kind, change, grade, floating, reason },
    shown: stated(change),
    onceKey: `part:${work.cause.id}:${part}`,
  })
  return { amendmentId, day, station: { id: station.id, name: station.name } }
}

interface RevisionToHold {
  id: string
  day: Day
  part: number
  station: { id: string; name: string }
}

/** The message of a revision was recalled. */
export async function holdRecall(work: Work, { id, day, part, station }: RevisionToHold): Promise<HeldPart> {
  const asked = { station, day, part, kind: 'recall', detail: {}, revisionId: id, onceKey: `recall:${id}` }
  return { amendmentId: await ask(work, asked), day, station }
}

/** A revision that names no day would belong to another one. */
export async function holdMove(work: Work, revision: RevisionToHold, toDay: Day): Promise<void> {
  const { id, day, part, station } = revision
  const onceKey = `move:${id}:${toDay}`
  await ask(work, { station, day, part, kind: 'move', detail: { toDay }, revisionId: id, onceKey })
}

interface Asked {
  station: { id: string; name: string }
  day: Day
  part: number
  kind: string
  detail: object
  revisionId: string | null
  onceKey: string
  /** What the event tells of it. */
  shown?: object
}

const stated = ({ numbers, appSignedIn, noBusiness }: DayChange) => ({
  ...numbers,
  ...(appSignedIn === undefined ? {} : { appSignedIn }),
  ...(noBusiness ? { noBusiness } : {}),
})

async function ask(work: Work, { station, shown = {}, ...asked }: Asked): Promise<string> {
  const { cause, programme, actor, now } = work
  const id = work.ids.next('amd')
  const known = await insertAmendment(work.tx, {
    ...asked,
    ...{ id, programmeId: programme.id, stationId: station.id, recordedAt: now },
    ...{ causeId: cause.id, messageId: cause.orderId, sentAt: cause.at },
    actorId: actor.kind === 'person' ? actor.personId : null,
  })
  if (known !== id) return known
  const after = { station: station.name, day: asked.day, state: 'asked', ...shown }
  work.changed({ type: 'reportAmendment', id, before: null, after })
  return id
}

/** The message that asked for them was recalled. Returns how many. */
export async function withdrawAmendments(work: Work, causeId: string): Promise<number> {
  const asked = await askedByCause(work.tx, causeId)
  const by = work.actor.kind === 'person' ? work.actor.personId : null
  for (const { id } of asked) {
    await settleAmendment(work.tx, id, { state: 'withdrawn', decidedById: by, decidedAt: work.now })
    work.changed({
      type: 'reportAmendment',
      id,
      before: { state: 'asked' },
      after: { state: 'withdrawn' },
    })
  }
  return asked.length
}
