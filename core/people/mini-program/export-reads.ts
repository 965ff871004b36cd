// Everything that is held of somebody, kind by kind and a page at a time. Reads only. What lies under the seal (ratings)
// isn't theirs any more to anybody who looks, so it can't be shown.
import type { Tx } from '../../platform/database/transactor.ts'
import { isReadsOwn } from '../link-kinds.ts'

/** Whose rows: the person with all who were merged into them, and the WeChat ids that are theirs alone. */
export interface ExportOf {
  programmeId: string
  personIds: string[]
  aliasIds: string[]
}

interface Page extends ExportOf {
  /** Id of the last row before. */
  after: string
  take: number
}

type Row = { id: string } & Record<string, unknown>
/** Rows behind `after`, by id. */
type Kind = (tx: Tx, page: Page) => Promise<Row[]>

export async function exportOf(
  tx: Tx,
  { programmeId, personId }: { programmeId: string; personId: string },
): Promise<ExportOf> {
  const people = await tx.person.findMany({
    where: { OR: [{ id: personId }, { mergedIntoId: personId }] },
    select: { id: true },
  })
  const personIds = people.map(({ id }) => id)
  const links = await tx.aliasPerson.findMany({
    where: { personId: { in: personIds }, until: null },
    select: { aliasId: true, matchedBy: true, alias: { select: { people: true } } },
  })
  // A phone that two share wrote for both, and a mere match may be somebody else.
  const own = links.filter(
    ({ matchedBy, alias }) =>
      isReadsOwn(matchedBy) && alias.people.every((each) => personIds.includes(each.personId)),
  )
  return { programmeId, personIds, aliasIds: [...new Set(own.map(({ aliasId }) => aliasId))] }
}

const order = { orderBy: { id: 'asc' } } as const
const behind = ({ after, take }: Page) => ({ ...order, take, where: { id: { gt: after } } })
/** Rows with a `personId`. */
const theirs = (page: Page) => {
  const { where, ...rest } = behind(page)
  return { ...rest, where: { ...where, personId: { in: page.personIds } } }
}
const said = (page: Page) => {
  const { where, ...rest } = behind(page)
  return { ...rest, where: { ...where, senderAliasId: { in: page.aliasIds } } }
}

const course = { select: { number: true, course: { select: { name: true } } } } as const
const session = { select: { startsAt: true, place: true, run: course } } as const
const hidden = { programmeId: true, causeId: true } as const

const images: Kind = (tx, page) => {
  const { where, ...rest } = behind(page)
  const select = { id: true, alt: true, source: true, createdAt: true, withdrawnAt: true } as const
  const persons = { some: { personId: { in: page.personIds } } }
  return tx.image.findMany({ ...rest, select, where: { ...where, persons } })
}

export const exportKinds: Record<string, Kind> = {
  images,
  consents: (tx, page) => tx.consent.findMany({ ...theirs(page), omit: hidden }),
  roles: (tx, page) => tx.roleAssignment.findMany({ ...theirs(page), omit: { grantedById: true } }),
  nicknames: (tx, page) =>
    tx.personNickname.findMany({ ...theirs(page), select: { id: true, name: true, taughtAt: true } }),
  saidOfCategories: (tx, page) => tx.categoryClaim.findMany({ ...theirs(page), omit: hidden }),
  categoryRoster: (tx, page) =>
    tx.categoryRosterEntry.findMany({
      ...theirs(page),
      select: {
        id: true,
        name: true,
        village: true,
        categories: true,
        roster: { select: { authority: true } },
      },
    }),
  wechatIds: (tx, page) =>
    tx.aliasPerson.findMany({
      ...theirs(page),
      select: {
        ...{ id: true, matchedBy: true, since: true, until: true },
        alias: { select: { nickname: true, friend: true, mutedAt: true, firstSeenAt: true } },
      },
    }),
  miniProgramLinks: (tx, page) =>
    tx.miniProgramLink.findMany({
      ...theirs(page),
      select: { id: true, matchedBy: true, since: true, until: true },
    }),
  devices: (tx, page) => {
    const { where, ...rest } = behind(page)
    const user = { links: { some: { personId: { in: page.personIds }, until: null } } }
    const select = { id: true, client: true, createdAt: true, rotatedAt: true, revokedAt: true } as const
    return tx.miniProgramSession.findMany({ ...rest, where: { ...where, user }, select })
  },
  noticeGrants: (tx, page) => {
    const { where, ...rest } = behind(page)
    const user = { links: { some: { personId: { in: page.personIds }, until: null } } }
    const select = { id: true, kind: true, state: true, grantedAt: true, usedAt: true } as const
    return tx.noticeGrant.findMany({ ...rest, where: { ...where, user }, select })
  },
  notices: (tx, page) =>
    tx.notice.findMany({
      ...theirs(page),
      select: { id: true, kind: true, words: true, state: true, createdAt: true, sentAt: true },
    }),
  enrolments: (tx, page) =>
    tx.enrolment.findMany({
      ...theirs(page),
      select: { id: true, run: course, state: true, position: true, since: true, withdrawnAt: true },
    }),
  signUps: (tx, page) =>
    tx.enrolmentStep.findMany({
      ...theirs(page),
      select: { id: true, run: course, kind: true, via: true, sentAt: true, voidedAt: true },
    }),
  attendance: (tx, page) =>
    tx.attendance.findMany({
      ...theirs(page),
      select: {
        id: true,
        session,
        state: true,
        via: true,
        at: true,
        categories: true,
        onPaper: true,
        voidedAt: true,
      },
    }),
  attendanceMarks: (tx, page) =>
    tx.attendanceMark.findMany({
      ...theirs(page),
      select: { id: true, session, kind: true, reason: true, sentAt: true, voidedAt: true },
    }),
  certificates: (tx, page) =>
    tx.certificate.findMany({
      ...theirs(page),
      omit: { programmeId: true, runId: true, personId: true, revokedById: true },
    }),
  visits: (tx, page) =>
    tx.followUpVisit.findMany({
      ...theirs(page),
      omit: { ...hidden, personId: true, byPersonId: true, messageId: true, flag: true },
    }),
  facts: (tx, page) =>
    tx.personFact.findMany({ ...theirs(page), omit: { ...hidden, personId: true, visitId: true } }),
  followUpsDue: (tx, page) =>
    tx.followUpDue.findMany({
      ...theirs(page),
      select: { id: true, plan: true, dueOn: true, state: true, handedOverAt: true },
    }),
  dialogs: (tx, page) => {
    const { where, ...rest } = theirs(page)
    // Of a rating nothing is said here, not even when.
    const followUps = { definition: { key: { not: 'rating' } } }
    const select = { id: true, state: true, answers: true, startedAt: true, finishedAt: true } as const
    return tx.dialogSession.findMany({ ...rest, where: { ...where, ...followUps }, select })
  },
  sales: (tx, page) => {
    const { where, ...rest } = behind(page)
    const seller = { personId: { in: page.personIds } }
    const omit = { programmeId: true, causeId: true, causes: true, enteredById: true } as const
    const more = { verifiedById: true, voidedById: true, sellerId: true } as const
    return tx.salesRecord.findMany({ ...rest, where: { ...where, seller }, omit: { ...omit, ...more } })
  },
  saidOfSales: (tx, page) => {
    const { where, ...rest } = behind(page)
    const by = { byPersonId: { in: page.personIds } }
    const select = { id: true, kind: true, said: true, sentAt: true, voidedAt: true } as const
    return tx.salesStatement.findMany({ ...rest, where: { ...where, ...by }, select })
  },
  stations: (tx, page) =>
    tx.stationAssignment.findMany({
      ...theirs(page),
      select: { id: true, since: true, until: true, station: { select: { name: true } } },
    }),
  stationReports: (tx, page) => {
    const { where, ...rest } = behind(page)
    const by = { actorId: { in: page.personIds } }
    const select = { id: true, day: true, kind: true, change: true, grade: true, sentAt: true } as const
    const station = { report: { select: { station: { select: { name: true } } } } } as const
    return tx.reportRevision.findMany({
      ...rest,
      where: { ...where, ...by },
      select: { ...select, ...station },
    })
  },
  messages: (tx, page) =>
    tx.inboxMessage.findMany({
      ...said(page),
      select: {
        id: true,
        kind: true,
        text: true,
        sentAt: true,
        forBot: true,
        recalledAt: true,
        purgedAt: true,
      },
    }),
  attachments: (tx, page) => {
    const { where, ...rest } = behind(page)
    const inbox = { senderAliasId: { in: page.aliasIds } }
    const select = { id: true, kind: true, mime: true, bytes: true, sha256: true, createdAt: true } as const
    return tx.attachment.findMany({ ...rest, where: { ...where, inbox, path: { not: null } }, select })
  },
  deletionRequests: (tx, page) =>
    tx.deletionRequest.findMany({
      ...theirs(page),
      select: {
        id: true,
        state: true,
        words: true,
        askedAt: true,
        dueOn: true,
        decidedAt: true,
        reason: true,
      },
    }),
}

/** What is known of who they are; the phone still sealed. */
export const exportedPeople = (tx: Tx, { personIds }: ExportOf) =>
  tx.person.findMany({
    where: { id: { in: personIds } },
    select: {
      ...{ id: true, name: true, village: true, townshipName: true, phoneCipher: true },
      ...{ origin: true, createdAt: true, mergedIntoId: true },
    },
    orderBy: { id: 'asc' },
  })
