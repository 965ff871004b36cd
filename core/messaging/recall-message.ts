// A recalled message takes its record back, and its text is purged.
import { type BroadcastTakenBack, takeBackBroadcast } from '../broadcasts/take-back-broadcast.ts'
import { answersGivenBy, withdrawQuestions } from '../dialogs/open-questions.ts'
import { takeBackVisits } from '../follow-ups/enter-visit.ts'
import type { Work } from '../platform/work.ts'
import { type ChangedSale, takeBackSales } from '../sales/report-sales.ts'
import { followRecalled } from '../stations/checks/follow-recalled.ts'
import { type Reopened, takeBackClosures } from '../stations/closures/close-station.ts'
import { takeBackDecision } from '../stations/ledger/decide-part-or-total.ts'
import type { Refolded } from '../stations/ledger/refold-day.ts'
import { takeBackReport } from '../stations/ledger/take-back-report.ts'
import { type HeldPart, withdrawAmendments } from '../stations/months/hold.ts'
import { type NamesTakenBack, takeBackNames } from '../stations/names/teach-name.ts'
import { type OperatorsTakenBack, takeBackOperators } from '../stations/operators/take-back-operators.ts'
import { takeBackSiteVisits, type VisitTakenBack } from '../stations/visits/enter-site-visit.ts'
import type { MarkKind } from '../training/classes/attendance-fold.ts'
import { takeBackAttendance, takeBackCheckIns } from '../training/classes/mark-attendance.ts'
import { type TakenBack, takeBackEnrolment } from '../training/lists/enrol.ts'
import * as store from './store.ts'

export interface Recalled {
  reports: Refolded[]
  /** Of closed months: whether they are taken back is for an admin to say. */
  held: HeldPart[]
  /** Amendments that it asked for. */
  amendments: number
  enrolments: TakenBack[]
  attendances: MarkKind[]
  visits: number
  closures: Reopened[]
  siteVisits: VisitTakenBack[]
  sales: ChangedSale[]
  broadcast: BroadcastTakenBack | null
  names: NamesTakenBack[]
  operators: OperatorsTakenBack[]
}

/** Null when the bot never saw that message. Only its own sender can recall a message; WeChat sees to that. */
export async function recallMessage(
  work: Work,
  accountId: string,
  recalledExternalId: string,
): Promise<Recalled | null> {
  const message = await store.findInbox(work.tx, accountId, recalledExternalId)
  if (!message || message.recalledAt) return null
  await store.markRecalled(work.tx, message.id, work.now)
  await withdrawQuestions(work, message.id)
  const { days, held } = await takeBackReport(work, message.id)
  const decided = await takeBackDecision(work, message.id)
  await followRecalled(work, message.id)
  return {
    reports: [...days, ...decided],
    held,
    amendments: await withdrawAmendments(work, message.id),
    attendances: [
      ...(await takeBackAttendance(work, message.id)),
      ...(await takeBackWhoIsThere(work, message.id)),
    ],
    enrolments: await takeBackEnrolment(work, message.id),
    visits: await takeBackVisits(work, message.id),
    closures: await takeBackClosures(work, message.id),
    siteVisits: await takeBackSiteVisits(work, message.id),
    sales: await takeBackSales(work, message.id),
    broadcast: await takeBackBroadcast(work, message.id),
    names: await takeBackNames(work, message.id),
    operators: await takeBackOperators(work, message.id),
  }
}

// Those check-ins were said by the message with the code; this one only said who of the phone it was.
async function takeBackWhoIsThere(work: Work, answerId: string): Promise<MarkKind[]> {
  const kinds: MarkKind[] = []
  for (const { causeId, answer } of await answersGivenBy(work, answerId, 'whoIsThere'))
    kinds.push(...(await takeBackCheckIns(work, causeId, answer?.split(',') ?? [])))
  return kinds
}
