// Whoever's place in a run changed without a word of theirs is told once: moved up, overtaken by an earlier message,
// struck off by a chain. Who can't be reached hears it from whoever signed them up, or in the run's group.
import { say } from '../../messaging/say.ts'
import { tellPerson } from '../../messaging/tell-person.ts'
import type { Work } from '../../platform/work.ts'
import { type RunRoom, roomsOfRun, runsUnderWay, staffRoomOf } from '../courses/run-reads.ts'
import { runName } from '../courses/run-words.ts'
import * as store from './enrolment-store.ts'

export interface Telling {
  /** Whom the answer to this very message tells. */
  told: ReadonlySet<string>
  /** Who left by a chain without their line. */
  struck: ReadonlySet<string>
  /** Staff gave the run another number of seats. */
  seatsChanged: boolean
  nameOf(personId: string): string
}

export async function tellPlaces(work: Work, run: store.RunRow, telling: Telling): Promise<void> {
  const rows = (await store.enrolmentsOf(work.tx, run.id)).filter((row) => row.toldState !== row.state)
  if (rows.length === 0) return
  const [room] = await roomsOfRun(work.tx, run.id)
  const underWay = await runsUnderWay(work.tx, run.programmeId, work.now)
  const isOver = !underWay.some(({ id }) => id === run.id)
  for (const row of rows) {
    const words = isOver || telling.told.has(row.personId) ? null : wordsFor(run, row, telling)
    if (words) await tell(work, { run, row, words, room })
    await store.updateEnrolment(work.tx, row.id, { toldState: row.state })
  }
}

interface Words {
  toThem: string
  /** Said by the mini-program where chat doesn't reach them. */
  notice?: true
  /** To whoever signed them up, or among people. */
  ofThem: string
}

/** What there is to hear for somebody whose place changed; null where it is no news to them. */
function wordsFor(run: store.RunRow, row: store.EnrolmentRow, telling: Telling): Words | null {
  const [name, who] = [runName(run), telling.nameOf(row.personId)]
  const { toldState, state, position } = row
  if (state === 'enrolled' && toldState === 'waiting') {
    const toThem = `有空位了，您补上了：${name}，记得来上课`
    return { toThem, notice: true, ofThem: `有空位了，${who}补上了：${name}，记得来上课` }
  }
  if (state === 'waiting' && toldState === 'enrolled') {
    const rest = `先排候补第${position ?? 1}位，有空位马上补`
    const why = telling.seatsChanged ? `${name}名额减了，` : `${name}有人报得更早，消息晚到了，`
    return { toThem: `${why}您${rest}您`, ofThem: `${why}${who}${rest}上` }
  }
  if (state === 'withdrawn' && toldState !== null && telling.struck.has(row.personId)) {
    const back = `要是没想退，回“报名${run.course}”就行`
    return {
      toThem: `接龙里没有您的名字了，${name}先按退出记。${back}`,
      ofThem: `接龙里没有${who}了，${name}先按退出记。要是没想退，再接上就行`,
    }
  }
  return null
}

interface News {
  run: store.RunRow
  row: store.EnrolmentRow
  words: Words
  room: RunRoom | undefined
}

async function tell(work: Work, { run, row, words, room }: News): Promise<void> {
  const inRoom = room ? { inRoom: { ...room, text: words.toThem } } : {}
  const { personId } = row
  const notice = { purpose: 'notice', asked: true } as const
  const movedUp = words.notice ? { notice: movedUpNotice(work, run, row) } : {}
  const told = await tellPerson(work, { ...notice, ...movedUp, personId, text: words.toThem, ...inRoom })
  if (told !== 'unreachable' && told !== 'muted') return
  const signer = await store.signerOf(work.tx, run.id, personId)
  if (signer && signer !== personId) {
    const heard = await tellPerson(work, { ...notice, personId: signer, text: words.ofThem })
    if (heard === 'private') return
  }
  // Who wants to be left alone isn't named among people: staff see to it.
  const where = told === 'muted' ? await staffRoomOf(work.tx, run.programmeId) : room
  if (!where) return
  const conversation = { id: where.conversationId, kind: 'room' as const }
  const { accountId: account } = where
  await say(work, { account, conversation, purpose: 'notice', text: words.ofThem, answers: [] })
}

/** Each time anew: who moved up, left and moved up again hears it again. */
const movedUpNotice = (work: Work, run: store.RunRow, row: store.EnrolmentRow) => ({
  kind: 'movedUp' as const,
  words: { course: runName(run), note: '有空位了，您补上了，记得来上课' },
  onceKey: `movedUp:${row.id}:${work.cause.id}`,
})
