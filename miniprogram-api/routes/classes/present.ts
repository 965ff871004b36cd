// A class as clients may see it.

import { attendanceVias } from '../../../core/training/classes/attendance-fold.ts'
import type { ClassListed, ClassPage, InClass } from '../../../core/training/classes/class-page-reads.ts'
import type { Reconciled } from '../../../core/training/classes/paper-reads.ts'
import type { ClassListing, ClassPageAnswer, InClassAnswer } from '../../contract/classes.ts'

const iso = (at: Date | null): string | null => at?.toISOString() ?? null

const presentHead = (head: Omit<ClassListed, 'enrolled' | 'attended'>) => ({
  id: head.id,
  runId: head.runId,
  course: head.course,
  run: head.run,
  number: head.number,
  startsAt: head.startsAt.toISOString(),
  endsAt: head.endsAt.toISOString(),
  place: head.place,
  teacher: head.teacher,
  cancelledAt: iso(head.cancelledAt),
})

export const presentListed = (listed: ClassListed): ClassListing => ({
  ...presentHead(listed),
  enrolled: listed.enrolled,
  attended: listed.attended,
})

const presentPerson = ({
  personId,
  name,
  village,
  state,
  via,
  at,
  onPaper,
  reason,
}: InClass): InClassAnswer => ({
  ...{ personId, name, village, state, onPaper, reason },
  via: attendanceVias.find((each) => each === via) ?? null,
  at: iso(at),
})

export function presentClass(page: ClassPage, paper: Reconciled | null, now: Date): ClassPageAnswer {
  const { session, roster, walkIns, photos } = page
  return {
    ...presentHead(session),
    now: now.toISOString(),
    ...{ language: session.language, headcount: session.headcount, counts: countsOf(page, paper) },
    ...{ roster: roster.map(presentPerson), walkIns: walkIns.map(presentPerson) },
    photos: photos.map(({ id, attachmentId, at }) => ({ id, attachmentId, at: at.toISOString() })),
    paper: paper && {
      ...{
        fileName: paper.sheet.fileName,
        readAt: paper.sheet.readAt.toISOString(),
        notFound: paper.notFound,
      },
      both: paper.both.map(presentPerson),
      onlyOnPaper: paper.onlyOnPaper.map(presentPerson),
      onlyInChat: paper.onlyInChat.map(presentPerson),
    },
  }
}

function countsOf({ roster, walkIns }: ClassPage, paper: Reconciled | null): ClassPageAnswer['counts'] {
  const everybody = [...roster, ...walkIns]
  const count = (state: InClass['state']) => everybody.filter((person) => person.state === state).length
  return {
    ...{ enrolled: roster.length, walkIns: walkIns.length, attended: count('present') + count('late') },
    ...{ late: count('late'), leave: count('leave'), absent: count('absent') },
    onPaper: paper ? paper.both.length : null,
  }
}
