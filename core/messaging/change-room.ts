// A room that was bound by its code gets another purpose or another run on the page, or is let go. A foreign room is never
// bound from here: nobody has typed a code in it.

import { authorize } from '../people/policy.ts'
import type { Work } from '../platform/work.ts'
import { announceSchedule } from '../training/courses/announce.ts'
import { runsUnderWay } from '../training/courses/run-reads.ts'
import { Problem } from '../values/problem.ts'
import { findBoundRoom, letRoomGo, rebindRoom } from './conversation-store.ts'
import { roomNames } from './room-words.ts'
import { say } from './say.ts'
import type { RoomPurpose } from './scene-reads.ts'

export interface RoomChange {
  purpose?: RoomPurpose | undefined
  /** Null: no run's any more. */
  runId?: string | null | undefined
}

/** Step. Throws `notFound` for a room or a run that is none of the programme's, `invalidInput` for a run of no class group. */
export async function changeRoom(work: Work, roomId: string, change: RoomChange): Promise<void> {
  authorize(work.actor, 'bind conversation')
  const { tx, programme } = work
  const room = await boundRoom(work, roomId)
  const purpose = change.purpose ?? room.purpose
  if (change.runId && purpose !== 'trainees')
    throw new Problem('invalidInput', { where: 'runId', reason: 'only a group of trainees has a run' })
  const kept = purpose === 'trainees' ? room.courseRunId : null
  const courseRunId = change.runId === undefined ? kept : change.runId
  const run = courseRunId
    ? (await runsUnderWay(tx, programme.id, work.now)).find(({ id }) => id === courseRunId)
    : undefined
  if (change.runId && !run) throw new Problem('notFound', { thing: 'run', id: change.runId })
  if (purpose === room.purpose && courseRunId === room.courseRunId) return
  await rebindRoom(tx, roomId, { purpose, courseRunId })
  const before = { purpose: room.purpose, courseRunId: room.courseRunId }
  work.changed({ type: 'conversation', id: roomId, before, after: { purpose, courseRunId } })
  if (purpose !== room.purpose) await tellRoom(work, { ...room, id: roomId, purpose })
  if (run && courseRunId !== room.courseRunId) await announceSchedule(work, run)
}

/** Step: the bot hears nothing there any more but a new code. */
export async function unbindRoom(work: Work, roomId: string): Promise<void> {
  authorize(work.actor, 'bind conversation')
  const { purpose, courseRunId } = await boundRoom(work, roomId)
  await letRoomGo(work.tx, roomId)
  work.changed({ type: 'conversation', id: roomId, before: { purpose, courseRunId }, after: null })
}

async function boundRoom({ tx, programme }: Work, roomId: string) {
  const room = await findBoundRoom(tx, programme.id, roomId)
  if (!room) throw new Problem('notFound', { thing: 'room', id: roomId })
  return { ...room, purpose: room.purpose as RoomPurpose }
}

const tellRoom = (
  work: Work,
  { id, accountId, purpose }: { id: string; accountId: string; purpose: RoomPurpose },
) =>
  say(work, {
    ...{ account: accountId, conversation: { id, kind: 'room' }, purpose: 'notice', answers: [] },
    text: `小二把本群改成${roomNames[purpose]}了`,
  })
